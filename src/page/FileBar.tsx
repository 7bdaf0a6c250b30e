import { Badge, Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular, FolderOpen20Regular } from "@fluentui/react-icons";
import { SheetText } from "../taskpane/parts/SheetText";
import { useSpeech } from "../taskpane/speech";
import { OpenButton } from "./OpenButton";
import type { OpenedBook } from "./useBook";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  product: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    color: tokens.colorBrandForeground1,
  },
  name: { flex: "1 1 160px", minWidth: 0, overflowWrap: "anywhere" },
  unsaved: { height: "auto", minHeight: "20px" },
  halves: {
    display: "none",
    "@media (max-width: 820px)": { display: "flex" },
    "@media (max-width: 560px)": { flexBasis: "100%" },
  },
});

interface Props {
  readonly book: OpenedBook;
  readonly half: "sheet" | "pane";
  readonly onHalf: (half: "sheet" | "pane") => void;
}

/** The file at hand: open another, save this one. */
export function FileBar({ book, half, onHalf }: Props) {
  const { words } = useSpeech();
  const styles = useStyles();
  const { name, unsaved } = book.state;
  return (
    <header className={styles.bar}>
      <h1 className={styles.product}>{words.pane.product}</h1>
      <span className={styles.name}>
        {name !== null && <SheetText>{name}</SheetText>}{" "}
        {unsaved && (
          <Badge className={styles.unsaved} appearance="tint" color="warning" shape="rounded">
            {words.page.unsaved}
          </Badge>
        )}
      </span>
      <OpenButton book={book} icon={<FolderOpen20Regular />} appearance="secondary" />
      {name !== null && (
        <Button
          icon={<ArrowDownload20Regular />}
          appearance={unsaved ? "primary" : "secondary"}
          onClick={book.save}
          data-action="save"
        >
          {words.page.save}
        </Button>
      )}
      {name !== null && (
        <TabList
          className={styles.halves}
          selectedValue={half}
          onTabSelect={(_, { value }) => onHalf(value as "sheet" | "pane")}
        >
          <Tab value="pane">{words.page.paneView}</Tab>
          <Tab value="sheet">{words.page.sheetView}</Tab>
        </TabList>
      )}
    </header>
  );
}
