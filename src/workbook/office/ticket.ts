let last = 0;

/** A name that no other attempt has: by the clock, and never twice. */
export function newTicket(): string {
  last = Math.max(last + 1, Date.now());
  return last.toString(36);
}

/** When a ticket was made, in milliseconds since 1970. */
export const timeOf = (ticket: string): number => parseInt(ticket, 36);
