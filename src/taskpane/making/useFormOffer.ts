import { useCallback, useEffect, useState } from "react";
import type { FormOffered } from "../../session/formHeldShown";
import type { PaneHost } from "../host";

/** A form that the open workbook brings, from when it is opened until the person takes it or will not have it. */
export function useFormOffer({ engine, onChange }: Pick<PaneHost, "engine" | "onChange">, isOpen: boolean) {
  const [offered, setOffered] = useState<FormOffered | null>(null);
  const look = useCallback(() => {
    // A workbook that cannot be read says so where it is read next.
    engine.offeredForm().then(setOffered, () => undefined);
  }, [engine]);
  useEffect(() => {
    if (isOpen) look();
  }, [isOpen, look]);
  useEffect(() => onChange(({ opened }) => opened && look()), [onChange, look]);
  const close = useCallback(() => setOffered(null), []);
  const take = async (json: string, keep: (id: string, json: string) => void) => {
    const loaded = await engine.loadForm(json);
    if ("form" in loaded) keep(loaded.form.id, json);
    close();
  };
  return { offered, close, take };
}
