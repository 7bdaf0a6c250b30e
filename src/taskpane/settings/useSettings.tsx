import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { Language } from "../../words/language";
import { keepSettings, keptSettings, localShelf, type Settings } from "./settings";

interface Kept {
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
}

const SettingsContext = createContext<Kept | null>(null);

/** The settings in force, and the way to change them. Only inside a SettingsProvider. */
export function useSettings(): Kept {
  const kept = useContext(SettingsContext);
  if (!kept) throw new Error("useSettings outside a SettingsProvider");
  return kept;
}

interface Props {
  /** What is spoken before a person has chosen: the host's language. */
  readonly language: Language;
  readonly children: ReactNode;
}

export function SettingsProvider({ language, children }: Props) {
  const [settings, set] = useState(() => keptSettings(localShelf(), language));
  const change = useCallback((change: Partial<Settings>) => {
    set((before) => {
      const after = { ...before, ...change };
      keepSettings(localShelf(), after);
      return after;
    });
  }, []);
  const kept = useMemo(() => ({ settings, change }), [settings, change]);
  return <SettingsContext.Provider value={kept}>{children}</SettingsContext.Provider>;
}
