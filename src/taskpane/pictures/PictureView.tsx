import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import type { Picture, PictureBar, PictureFigure, PictureRow } from "../../drawing/picture";
import { heatOf } from "../../drawing/pictureColours";
import { cellArea, toA1 } from "../../grid/area";
import { quoted } from "../../issues/words";
import { useGoTo } from "../host";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";

/** Narrower than this, a row's figures are below its name, each with the name of its column. */
const narrow = "@container (max-width: 459px)";
const hairline = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  picture: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    containerType: "inline-size",
    margin: 0,
    minWidth: 0,
  },
  table: { borderCollapse: "separate", borderSpacing: 0, width: "100%" },
  heat: { width: "auto", minWidth: "100%" },
  block: { [narrow]: { display: "block" } },
  head: { [narrow]: { display: "none" } },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTop: hairline,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "break-word",
  },
  headCell: {
    borderTop: "none",
    verticalAlign: "bottom",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  figureHead: { textAlign: "end" },
  shortHead: { whiteSpace: "nowrap" },
  heatHead: { minWidth: "88px", maxWidth: "128px" },
  name: { [narrow]: { display: "block", paddingBottom: 0 } },
  heatName: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: "112px",
    maxWidth: "40cqi",
    borderRight: hairline,
  },
  figure: {
    paddingInlineStart: tokens.spacingHorizontalM,
    textAlign: "end",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  line: {
    [narrow]: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, borderTop: hairline },
  },
  lineName: { [narrow]: { flexBasis: "100%", borderTop: "none" } },
  lineFigure: {
    [narrow]: {
      borderTop: "none",
      paddingTop: 0,
      whiteSpace: "normal",
      textAlign: "start",
      paddingInlineStart: tokens.spacingHorizontalXS,
      ":empty": { display: "none" },
    },
  },
  label: {
    display: "none",
    [narrow]: { display: "inline", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  wrong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1 },
  foot: { fontWeight: tokens.fontWeightSemibold, borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
  bar: { display: "block", width: "100%", height: "8px", marginTop: "3px" },
  part: {
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText", vectorEffect: "non-scaling-stroke" },
  },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, margin: 0 },
  swatch: { width: "12px", height: "12px", marginInlineEnd: tokens.spacingHorizontalXS, verticalAlign: "-1px" },
  open: {
    font: "inherit",
    color: "inherit",
    fontVariantNumeric: "inherit",
    backgroundColor: "transparent",
    border: "none",
    padding: "2px 0",
    margin: "-2px 0",
    minHeight: "24px",
    minWidth: "24px",
    textAlign: "inherit",
    cursor: "pointer",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "3px",
  },
});

/** What a figure is of, and the rows of the plan it is made of. */
export interface OpenedFigure {
  readonly name: string;
  readonly column: string;
  readonly rows: readonly number[];
}

interface Props {
  readonly picture: Picture;
  /** Shows the rows of a figure; absent where there are none to show. */
  readonly onOpen?: (figure: OpenedFigure, from: HTMLElement) => void;
}

/** Words of a sheet among those of the program: as they are, in whichever language the screen is. */
export const Named = ({ children }: { readonly children: string }): ReactNode =>
  /[\u0e00-\u0e7f]/.test(children) ? <SheetText>{children}</SheetText> : children;

/** A picture on the screen: a table with what is drawn of it, so that it is read by ear and by keyboard as by eye. */
export function PictureView({ picture, onOpen }: Props) {
  const { title, kind, columns, rows, foot, legend, notes } = picture;
  const shared = useLayoutStyles();
  const styles = useStyles();
  const [ofName = "", ...figures] = columns;
  const isHeat = kind === "heat";
  const narrows = (name: string) => (isHeat ? "" : name);
  const group = narrows(styles.block);
  return (
    <div className={styles.picture} data-picture={kind}>
      {legend.length > 0 && <Legend legend={legend} />}
      <div
        className={isHeat ? shared.scroll : undefined}
        {...(isHeat && { role: "region", tabIndex: 0, "aria-label": title })}
      >
        <table role="table" aria-label={title} className={mergeClasses(styles.table, group, isHeat && styles.heat)}>
          <thead role="rowgroup" className={narrows(styles.head)}>
            <tr role="row">
              <th
                role="columnheader"
                scope="col"
                className={mergeClasses(styles.cell, styles.headCell, isHeat && styles.heatName)}
              >
                {ofName}
              </th>
              {figures.map((name, at) => (
                <th
                  key={at}
                  role="columnheader"
                  scope="col"
                  className={mergeClasses(
                    styles.cell,
                    styles.headCell,
                    styles.figureHead,
                    isHeat ? styles.heatHead : styles.shortHead,
                  )}
                >
                  <Named>{name}</Named>
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className={group}>
            {rows.map((row, at) => (
              <Line key={at} row={row} columns={figures} isHeat={isHeat} isFoot={false} onOpen={onOpen} />
            ))}
          </tbody>
          {foot && (
            <tfoot role="rowgroup" className={group}>
              <Line row={foot} columns={figures} isHeat={isHeat} isFoot onOpen={onOpen} />
            </tfoot>
          )}
        </table>
      </div>
      {notes.map((note) => (
        <p key={note} className={shared.quiet}>
          <Named>{note}</Named>
        </p>
      ))}
    </div>
  );
}

interface LineProps {
  readonly row: PictureRow;
  readonly columns: readonly string[];
  readonly isHeat: boolean;
  readonly isFoot: boolean;
  readonly onOpen: Props["onOpen"];
}

const Line = memo(function Line({ row, columns, isHeat, isFoot, onOpen }: LineProps) {
  const { name, depth, tone, bars, figures } = row;
  const styles = useStyles();
  const { digits } = useSpeech();
  const look = isFoot ? styles.foot : tone === "plain" ? undefined : styles[tone];
  const layout = isHeat ? styles.heatName : mergeClasses(styles.name, styles.lineName);
  return (
    <tr role="row" className={isHeat ? undefined : styles.line} data-tone={tone}>
      <th
        role="rowheader"
        scope="row"
        className={mergeClasses(styles.cell, layout, look)}
        style={depth > 0 ? { paddingInlineStart: 4 + depth * 12 } : undefined}
      >
        <Named>{name}</Named>
        {bars.map((one, at) => one.length > 0 && <Bars key={at} bars={one} />)}
      </th>
      {figures.map((figure, at) => (
        <td
          key={at}
          role="cell"
          className={mergeClasses(styles.cell, styles.figure, !isHeat && styles.lineFigure, look)}
          style={figure.shade === undefined ? undefined : { backgroundColor: heatOf(figure.shade) }}
        >
          {figure.text !== "" && (
            <>
              {!isHeat && (
                <span aria-hidden className={styles.label}>
                  {columns[at]}{" "}
                </span>
              )}
              <FigureText
                figure={figure}
                text={digits(figure.text)}
                name={name}
                column={columns[at] ?? ""}
                onOpen={onOpen}
              />
            </>
          )}
        </td>
      ))}
    </tr>
  );
});

interface FigureProps {
  readonly figure: PictureFigure;
  readonly text: string;
  readonly name: string;
  readonly column: string;
  readonly onOpen: Props["onOpen"];
}

/** A figure: one that is made of rows, or is in a cell, leads there. */
function FigureText({ figure: { rows, cell }, text, name, column, onOpen }: FigureProps): ReactNode {
  const styles = useStyles();
  const goTo = useGoTo();
  const press =
    rows && rows.length > 0 && onOpen
      ? (from: HTMLElement) => onOpen({ name, column, rows }, from)
      : cell
        ? (from: HTMLElement) => goTo({ sheet: cell.sheet, area: cellArea(cell.at), cell: toA1(cell.at) }, from)
        : null;
  if (!press) return text;
  return (
    <button
      type="button"
      className={styles.open}
      aria-label={`${text} ${quoted(name)} ${quoted(column)}`}
      onClick={({ currentTarget }) => press(currentTarget)}
    >
      {text}
    </button>
  );
}

/** One line of bars, for the eye alone: the row's figures say the same. */
export function Bars({ bars }: { readonly bars: readonly PictureBar[] }) {
  const styles = useStyles();
  return (
    <svg className={styles.bar} viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden>
      {bars.map(({ from, to, tone }) => (
        <rect
          key={from}
          className={styles.part}
          style={{ fill: `var(--picture-${tone})` }}
          x={from * 1000}
          width={(to - from) * 1000}
          height="10"
        />
      ))}
    </svg>
  );
}

function Legend({ legend }: { readonly legend: Picture["legend"] }) {
  const shared = useLayoutStyles();
  const styles = useStyles();
  return (
    <ul className={mergeClasses(shared.list, styles.legend)}>
      {legend.map(({ tone, name }) => (
        <li key={tone}>
          <svg className={styles.swatch} viewBox="0 0 10 10" aria-hidden>
            <rect className={styles.part} style={{ fill: `var(--picture-${tone})` }} width="10" height="10" />
          </svg>
          <Named>{name}</Named>
        </li>
      ))}
    </ul>
  );
}
