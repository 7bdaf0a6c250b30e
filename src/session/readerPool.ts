import type { Form } from "../forms/schema";
import { connect, type Wire } from "./remote";
import { tooLong, type Reader, type ReadFile } from "./reader";

/** Milliseconds after which a file is given up: a large honest one takes two seconds. */
const patience = 20_000;

/** Something that runs a reader and can be ended at once: a Worker. */
export interface ReaderHome extends Wire {
  terminate(): void;
}

/** A file that was read, and itself. */
export interface ReadSource extends ReadFile {
  readonly source: File;
}

/** Readers at work on files, each of which is given up when it takes too long. */
export class ReaderPool {
  private cancelled = false;

  constructor(
    private readonly home: () => ReaderHome,
    private readonly size: number,
  ) {}

  /**
   * Reads files in turn. The answer is in their order, as far as they were read: after a cancel the rest is missing.
   * `onRead` hears of each as it is done.
   */
  async read(
    files: readonly File[],
    forms: readonly Form[],
    form: string | null,
    onRead: (file: ReadFile, done: number) => void,
  ): Promise<readonly ReadSource[]> {
    this.cancelled = false;
    const read: (ReadSource | undefined)[] = [];
    let next = 0;
    let done = 0;
    const work = async () => {
      let reader = await this.start(forms, form);
      while (next < files.length && !this.cancelled) {
        const at = next++;
        const result = await withPatience(reader.reader.read(files[at]!));
        if (result === undefined) {
          reader.home.terminate();
          reader = await this.start(forms, form);
        }
        read[at] = { ...(result ?? tooLong(files[at]!.name)), source: files[at]! };
        done += 1;
        onRead(read[at], done);
      }
      reader.home.terminate();
    };
    await Promise.all(Array.from({ length: Math.min(this.size, files.length) }, work));
    return read.filter((file) => file !== undefined);
  }

  cancel(): void {
    this.cancelled = true;
  }

  private async start(forms: readonly Form[], form: string | null) {
    const home = this.home();
    const reader = connect<Reader>(home, {});
    await reader.use(forms, form);
    return { home, reader };
  }
}

/** The result, or undefined when it is not there in time. */
async function withPatience<T>(result: Promise<T>): Promise<T | undefined> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    waiting = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(waiting);
  }
}
