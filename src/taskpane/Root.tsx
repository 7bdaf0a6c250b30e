import { FluentProvider, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { Surface } from "../issues/entry";
import type { Language } from "../words/language";
import { Announcer } from "./parts/Announcer";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { SettingsProvider, useSettings } from "./settings/useSettings";
import { SpeechProvider, speechIn } from "./speech";
import { themes } from "./theme";

interface Props {
  readonly language: Language;
  readonly surface: Surface;
  readonly children: ReactNode;
}

/** What everything is in: settings, words, colours, the voice for those who listen, and a net under it all. */
export const Root = ({ language, surface, children }: Props) => (
  <SettingsProvider language={language}>
    <Surroundings surface={surface}>{children}</Surroundings>
  </SettingsProvider>
);

function Surroundings({ surface, children }: Pick<Props, "surface" | "children">) {
  const { settings } = useSettings();
  const speech = useMemo(
    () => speechIn(settings.language, settings.digits, surface),
    [settings.language, settings.digits, surface],
  );
  const prefersDark = usePrefersDark();
  const dark = settings.theme === "dark" || (settings.theme === "system" && prefersDark);
  useEffect(() => {
    document.documentElement.lang = settings.language;
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    document.title = speech.words.pane.product;
  }, [settings.language, dark, speech]);
  return (
    <FluentProvider theme={dark ? themes.dark : themes.light} style={{ height: "100%" }}>
      <SpeechProvider value={speech}>
        <Announcer>
          <ErrorBoundary
            around={(message) => (
              <main style={{ padding: tokens.spacingHorizontalL }}>
                <h1 style={{ lineHeight: 1.4 }}>{speech.words.pane.product}</h1>
                {message}
              </main>
            )}
          >
            {children}
          </ErrorBoundary>
        </Announcer>
      </SpeechProvider>
    </FluentProvider>
  );
}

function usePrefersDark(): boolean {
  const [query] = useState(() => window.matchMedia("(prefers-color-scheme: dark)"));
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const hear = () => setDark(query.matches);
    query.addEventListener("change", hear);
    return () => query.removeEventListener("change", hear);
  }, [query]);
  return dark;
}
