import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Area } from "../../grid/area";
import { headerWidth } from "./gridStyles";
import { shapeSize, type SheetShape } from "./shape";

const useStyles = makeStyles({
  editor: {
    position: "absolute",
    zIndex: 6,
    boxSizing: "border-box",
    margin: 0,
    padding: "2px 3px",
    border: "2px solid #0b6b7d",
    borderRadius: 0,
    backgroundColor: "#ffffff",
    color: "#1b1b1b",
    font: "inherit",
    fontSize: "14px",
    lineHeight: "1.6",
    resize: "none",
  },
});

interface Props {
  readonly label: string;
  readonly area: Area;
  readonly shape: SheetShape;
  /** Pixels that the part it is drawn in begins at. */
  readonly from: number;
  readonly text: string;
  /** null: nothing is to change. */
  readonly onDone: (text: string | null) => void;
}

/** The text of a cell while it is written: Enter keeps it, Escape does not, Alt+Enter is a new line. */
export function CellEditor({ label, area, shape, from, text, onDone }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useEffect(() => {
    const element = input.current!;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const finish = (result: string | null) => {
    if (done.current) return;
    done.current = true;
    onDone(result);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.key === "Escape") finish(null);
    else if (event.key === "Enter" && event.altKey) insertLine(event.currentTarget);
    else if (event.key === "Enter" || event.key === "Tab") finish(event.currentTarget.value);
    else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={input}
      aria-label={label}
      className={styles.editor}
      style={{
        top: shape.tops[area.top]! - from,
        left: headerWidth + shape.lefts[area.left]!,
        width: Math.max(120, shapeSize(shape.lefts, area.left, area.right)),
        height: Math.max(32, shapeSize(shape.tops, area.top, area.bottom)),
      }}
      defaultValue={text}
      onKeyDown={press}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}

function insertLine(element: HTMLTextAreaElement): void {
  element.setRangeText("\n", element.selectionStart, element.selectionEnd, "end");
}
