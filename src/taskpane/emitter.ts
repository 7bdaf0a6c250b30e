/** Notifies those who listen. Listening answers how to stop. */
export interface Emitter<Facts extends readonly unknown[]> {
  listen(listener: (...facts: Facts) => void): () => void;
  emit(...facts: Facts): void;
}

export function emitter<Facts extends readonly unknown[]>(): Emitter<Facts> {
  const listeners = new Set<(...facts: Facts) => void>();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    emit: (...facts) => {
      for (const listener of [...listeners]) listener(...facts);
    },
  };
}
