import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { DocumentTable24Regular } from "@fluentui/react-icons";
import { useLayoutStyles } from "../taskpane/parts/layoutStyles";
import { SheetText } from "../taskpane/parts/SheetText";
import { useSettings } from "../taskpane/settings/useSettings";
import { useSpeech } from "../taskpane/speech";
import type { FormFile } from "../forms/formFile";
import { OpenButton } from "./OpenButton";
import { within } from "./oneFile/within";
import type { OpenedBook } from "./useBook";

const useStyles = makeStyles({
  empty: {
    flex: "1 1 auto",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    textAlign: "center",
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    margin: tokens.spacingHorizontalL,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
});

/** As its own language has it: most forms have one. */
const titleOf = ({ title }: FormFile): string => (typeof title === "string" ? title : title.th);

/** Before a file is open: where to drop one. */
export function OpenFile({ book }: { readonly book: OpenedBook }) {
  const { words } = useSpeech();
  const { settings } = useSettings();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const file = within();
  return (
    <div className={styles.empty}>
      {book.state.opening ? (
        <Spinner label={words.page.opening} />
      ) : (
        <>
          <h2 className={shared.title}>{words.page.openTitle}</h2>
          <OpenButton book={book} icon={<DocumentTable24Regular />} appearance="primary" />
          <p className={shared.text}>{words.page.openHint}</p>
          {settings.lastFile !== "" && (
            <p className={shared.quiet}>
              <SheetText>{words.page.lastFile({ file: settings.lastFile })}</SheetText>
            </p>
          )}
          {file && (
            <p className={shared.quiet}>
              {words.page.thisFile} · <SheetText>{file.version}</SheetText>
              {file.form && (
                <>
                  {" · "}
                  <SheetText>{titleOf(file.form)}</SheetText>
                </>
              )}
            </p>
          )}
        </>
      )}
    </div>
  );
}
