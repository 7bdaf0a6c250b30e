import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { useLayoutStyles } from "./layoutStyles";

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Says something to people who listen instead of look: the result of what they pressed, politely. */
export const useAnnounce = (): ((message: string) => void) => useContext(AnnounceContext);

export function Announcer({ children }: { readonly children: ReactNode }) {
  const [spoken, setSpoken] = useState({ message: "", times: 0 });
  const styles = useLayoutStyles();
  const announce = useCallback((message: string) => setSpoken(({ times }) => ({ message, times: times + 1 })), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className={styles.hidden}>
        {/* The same words said twice are news only to a new element. */}
        <span key={spoken.times}>{spoken.message}</span>
      </div>
    </AnnounceContext.Provider>
  );
}
