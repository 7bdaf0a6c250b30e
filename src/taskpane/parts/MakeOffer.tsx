import { Button } from "@fluentui/react-components";
import { createContext, useContext } from "react";
import { useLayoutStyles } from "./layoutStyles";
import { useSpeech } from "../speech";

const MakeContext = createContext<(() => void) | null>(null);
/** What is done when a person asks for a form made from the open sheet. */
export const MakeProvider = MakeContext.Provider;

/** Where a person is stuck because no form fits the sheet: the way to one. */
export function MakeOffer() {
  const { words } = useSpeech();
  const styles = useLayoutStyles();
  const make = useContext(MakeContext);
  if (!make) return null;
  return (
    <section className={styles.card}>
      <p className={styles.text}>{words.making.why}</p>
      <div className={styles.row}>
        <Button onClick={make}>{words.making.open}</Button>
      </div>
    </section>
  );
}
