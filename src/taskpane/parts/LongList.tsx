import { useEffect, useRef, useState, type ReactNode } from "react";

interface Props<T> {
  readonly items: readonly T[];
  readonly label: string;
  readonly keyOf: (one: T) => string | number;
  /** Pixels of one element, before it was ever drawn. */
  readonly estimate: number;
  readonly className?: string;
  /** Index of an element that is to be there, however far from the view; -1: none. */
  readonly sought?: number;
  readonly children: (one: T) => ReactNode;
}

/** Few enough that drawing one is never felt: the first is drawn with the view. */
const chunkSize = 10;

/**
 * A list of any length: drawn in chunks, and only those near the view are drawn. A chunk that has left keeps its
 * height, so the scroll bar does not jump; those who listen hear the whole length.
 */
export function LongList<T>({ items, label, keyOf, estimate, className, sought = -1, children }: Props<T>) {
  const chunks: (readonly T[])[] = [];
  for (let at = 0; at < items.length; at += chunkSize) chunks.push(items.slice(at, at + chunkSize));
  return (
    <div role="list" aria-label={label} className={className}>
      {chunks.map((chunk, index) => (
        <Chunk
          key={index}
          first={index === 0}
          only={chunks.length === 1 || Math.floor(sought / chunkSize) === index}
          height={chunk.length * estimate}
        >
          {() =>
            chunk.map((one, at) => (
              <div
                role="listitem"
                key={keyOf(one)}
                aria-setsize={items.length}
                aria-posinset={index * chunkSize + at + 1}
              >
                {children(one)}
              </div>
            ))
          }
        </Chunk>
      ))}
    </div>
  );
}

/** How far outside the view a chunk is already drawn: enough for the next Tab or a turn of the wheel. */
const margin = "800px 0px";

interface ChunkProps {
  readonly first: boolean;
  /** A list of one chunk is short enough to be there always. */
  readonly only: boolean;
  readonly height: number;
  readonly children: () => ReactNode;
}

function Chunk({ first, only, height, children }: ChunkProps) {
  const element = useRef<HTMLDivElement>(null);
  const drawnHeight = useRef(height);
  const [near, setNear] = useState(first);
  useEffect(() => {
    if (only) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1)!;
        if (!entry.isIntersecting && entry.target.childElementCount > 0) {
          drawnHeight.current = entry.boundingClientRect.height;
        }
        // What holds the focus stays, or the keyboard would lose its place.
        setNear((was) => entry.isIntersecting || (was && entry.target.contains(document.activeElement)));
      },
      { root: element.current!.closest("#pane-body"), rootMargin: margin },
    );
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [only]);
  const isDrawn = near || only;
  return (
    <div role="none" ref={element} style={isDrawn ? undefined : { height: drawnHeight.current }}>
      {isDrawn ? children() : null}
    </div>
  );
}
