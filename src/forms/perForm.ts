/**
 * Remembers what is made of a form, or of one of its lists, so that a thousand files cost it once. What is made must
 * depend on nothing else; it lives as long as the form does.
 */
export function perForm<F extends object, T>(make: (form: F) => T): (form: F) => T {
  const made = new WeakMap<F, { readonly of: T }>();
  return (form) => {
    const known = made.get(form);
    if (known) return known.of;
    const of = make(form);
    made.set(form, { of });
    return of;
  };
}
