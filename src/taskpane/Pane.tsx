import { Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { CheckView } from "./check/CheckView";
import { useCheck } from "./check/useCheck";
import type { Ask } from "../session/engine";
import { GoToProvider, type PaneHost, type UserRole } from "./host";
import { useFormOffer } from "./making/useFormOffer";
import { useMerge } from "./merge/useMerge";
import { ErrorBoundary } from "./parts/ErrorBoundary";
import { useLayoutStyles } from "./parts/layoutStyles";
import { MakeProvider } from "./parts/MakeOffer";
import { useKeptFocus } from "./parts/useKeptFocus";
import { forgetForms, keepForm, keptForms, loadKeptForms } from "./settings/keptForms";
import { firstSettings, localShelf, type WorkView } from "./settings/settings";
import { useSettings } from "./settings/useSettings";
import { Steps } from "./Steps";
import { SheetChoice } from "./SheetChoice";
import { useSpeech } from "./speech";
import { useWorkbook } from "./useWorkbook";
import { useVerify } from "./verify/useVerify";
import { WelcomeView } from "./welcome/WelcomeView";

const SettingsView = lazy(() => import("./settings/SettingsView").then((module) => ({ default: module.SettingsView })));
const FormOffer = lazy(() => import("./making/FormOffer"));
const FormMaker = lazy(() => import("./making/FormMaker"));
const NewMaster = lazy(() => import("./making/NewMaster"));
const MergeView = lazy(() => import("./merge/MergeView").then((module) => ({ default: module.MergeView })));
const VerifyView = lazy(() => import("./verify/VerifyView").then((module) => ({ default: module.VerifyView })));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexWrap: "wrap",
    paddingInline: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flex: "1 1 auto", minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM },
});

export type View = "welcome" | "check" | "merge" | "verify" | "settings";

interface Props {
  readonly host: PaneHost;
  /** The view that was asked for when the pane was opened, if any was. */
  readonly first?: View | null;
  /** Outside the pane, where there is more room than in it; null or absent: nowhere. */
  readonly wide?: HTMLElement | null;
  /** Hears whether there is something to be seen in that place. */
  readonly onWide?: (used: boolean) => void;
}

const isWork = (view: View): view is WorkView => view === "check" || view === "merge" || view === "verify";

const viewOf: Readonly<Record<UserRole, View>> = { agency: "check", province: "merge", auditor: "verify" };

/** The pane: the same in Excel and on the standalone page, over whichever workbook its host holds. */
export function Pane({ host, first = null, wide = null, onWide }: Props) {
  const { words } = useSpeech();
  const styles = useStyles();
  const shared = useLayoutStyles();
  const { settings, change } = useSettings();
  useState(() => loadKeptForms(host.engine, localShelf()));
  const workbook = useWorkbook(host);
  const [view, setView] = useState<View>(first ?? (settings.welcomed ? settings.view : "welcome"));
  const [sheet, setSheet] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  useKeptFocus(body);
  // A sheet chosen in one workbook means nothing in the next.
  const asked = workbook.sheets.some((known) => known.sheet === sheet) ? sheet : null;
  const ask = useMemo<Ask>(
    () => ({ sheet: asked, form: settings.form, columns: settings.columns }),
    [asked, settings.form, settings.columns],
  );
  const open = workbook.sheets.length > 0;
  const check = useCheck(host, ask, open && view === "check");
  const { markIssues } = host;
  const found = view === "check" ? check.state.shown?.issues : undefined;
  useEffect(() => markIssues?.(found ?? []), [markIssues, found]);
  const person = settings.person.trim() || null;
  const merge = useMerge(host, ask, view === "merge", person);
  const { addFiles } = merge;
  const sent = merge.state.reading ? 0 : merge.state.files.length;
  const verify = useVerify(host, ask, open && view === "verify", { sent, addSent: addFiles, person });
  const stepOf = (work: WorkView): number => {
    if (!open) return 0;
    if (work === "merge") return merge.state.files.length === 0 ? 1 : 2;
    const issues = work === "check" ? check.state.shown?.issues : verify.state.shown?.findings;
    return issues?.some(({ severity }) => severity === "error") === false ? 2 : 1;
  };
  const usesWide = view === "merge" && (merge.state.board?.lines.length ?? 0) > 0;
  useEffect(() => onWide?.(usesWide), [onWide, usesWide]);

  const enter = (next: View) => {
    change({ welcomed: true, ...(isWork(next) && { view: next }) });
    setMaking(false);
    setView(next);
  };
  const makeForm = open
    ? () => {
        enter("check");
        setMaking(true);
      }
    : null;
  const offer = useFormOffer(host, open);
  const keep = (id: string, json: string | null) => {
    keepForm(localShelf(), id, json);
    workbook.refresh();
    change({ form: json === null ? null : id });
  };
  const { onGiven } = host;
  useEffect(
    () =>
      onGiven?.((files) => {
        setView("merge");
        addFiles(files);
      }),
    [onGiven, addFiles],
  );
  const trySample = async (role: UserRole) => {
    const files = await host.openSample(role);
    if (files === null) return;
    enter(viewOf[role]);
    if (files.length > 0) addFiles(files);
  };
  const readAs = useCallback(
    (header: string, field: Ask["columns"][string] | null) => {
      const others = Object.entries(settings.columns).filter(([text]) => text !== header);
      change({ columns: Object.fromEntries(field === null ? others : [...others, [header, field]]) });
    },
    [settings.columns, change],
  );

  return (
    <GoToProvider value={host.goTo}>
      <MakeProvider value={makeForm}>
        <div className={styles.pane}>
          <nav className={styles.bar} aria-label={words.pane.views}>
            <TabList
              selectedValue={view}
              onTabSelect={(_, { value }) => enter(value as View)}
              aria-label={words.pane.views}
              size="medium"
            >
              {(["check", "merge", "verify"] as const).map((name) => (
                <Tab key={name} value={name} id={`tab-${name}`}>
                  {words.pane[name]}
                </Tab>
              ))}
            </TabList>
            <Button
              appearance="subtle"
              icon={<Settings20Regular />}
              aria-label={words.pane.settings}
              aria-pressed={view === "settings"}
              onClick={() => enter(view === "settings" ? "check" : "settings")}
            />
          </nav>
          <div ref={body} className={styles.body} id="pane-body">
            <ErrorBoundary key={view}>
              {offer.offered && (
                <Suspense fallback={null}>
                  <FormOffer
                    offered={offer.offered}
                    onUse={(json) => void offer.take(json, keep)}
                    onClose={offer.close}
                  />
                </Suspense>
              )}
              {view === "welcome" && (
                <WelcomeView
                  onRole={(role) => enter(viewOf[role])}
                  onSample={(role) => void trySample(role)}
                  onSkip={() => enter("check")}
                />
              )}
              {view === "settings" && (
                <Suspense fallback={null}>
                  <SettingsView
                    settings={settings}
                    forms={workbook.forms}
                    host={host}
                    onChange={change}
                    onForm={keep}
                    onMake={makeForm}
                    onForget={() => {
                      for (const id of Object.keys(keptForms(localShelf()))) void host.engine.unloadForm(id);
                      forgetForms(localShelf());
                      change(firstSettings(settings.language));
                      workbook.refresh();
                    }}
                    onTour={() => setView("welcome")}
                  />
                </Suspense>
              )}
              {isWork(view) && (
                <div className={shared.view}>
                  <Steps view={view} now={stepOf(view)} openFile={host.openFile} />
                  {open && (
                    <SheetChoice
                      workbook={workbook}
                      sheet={asked}
                      form={settings.form}
                      onSheet={setSheet}
                      onForm={(form) => change({ form })}
                    />
                  )}
                  {view === "check" && open && making && (
                    <Suspense fallback={null}>
                      <FormMaker host={host} ask={ask} onKeep={keep} onClose={() => setMaking(false)} />
                    </Suspense>
                  )}
                  {view === "check" && open && !making && (
                    <CheckView
                      check={check}
                      onReadAs={readAs}
                      remembered={Object.keys(settings.columns).length > 0}
                      onForget={() => change({ columns: {} })}
                    />
                  )}
                  {view === "merge" && (!open || merge.state.refused?.refused === "plan-missing") && (
                    <Suspense fallback={null}>
                      <NewMaster
                        host={host}
                        forms={workbook.forms}
                        form={settings.form}
                        onUse={(id, json) => (json === null ? change({ form: id }) : keep(id, json))}
                      />
                    </Suspense>
                  )}
                  {view === "merge" && (
                    <Suspense fallback={null}>
                      <MergeView merge={merge} saveFile={host.saveFile} wide={wide} />
                    </Suspense>
                  )}
                  {view === "verify" && open && (
                    <Suspense fallback={null}>
                      <VerifyView verify={verify} />
                    </Suspense>
                  )}
                </div>
              )}
            </ErrorBoundary>
          </div>
        </div>
      </MakeProvider>
    </GoToProvider>
  );
}
