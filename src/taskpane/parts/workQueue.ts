export type QueuedWork = () => Promise<void>;

export interface Queued {
  readonly work: QueuedWork;
  /** Of a person; else a look at the workbook that nobody asked for. */
  readonly pressed: boolean;
}

export interface WorkListener {
  /** Whether a person waits for what was pressed. */
  readonly onBusy: (busy: boolean) => void;
  readonly onStart: (queued: Queued) => void;
  readonly onFailure: (error: unknown, queued: Queued) => void;
}

/** A view's work, one piece after another. What a person pressed goes before looks that have not begun. */
export class WorkQueue {
  private current: Queued | null = null;
  private readonly waiting: Queued[] = [];

  constructor(private readonly listener: WorkListener) {}

  /** While a press is under way or waits, a further one does nothing: its button is greyed out. */
  press(work: QueuedWork): void {
    if (!this.isBusy()) this.add({ work, pressed: true });
  }

  /** Work that waits for all presses before it; the same work waits only once. */
  follow(work: QueuedWork): void {
    if (!this.waiting.some((queued) => queued.work === work && queued.pressed)) this.add({ work, pressed: true });
  }

  /** A look, which no button waits for; the same look waits only once. */
  look(work: QueuedWork): void {
    if (!this.waiting.some((queued) => queued.work === work)) this.add({ work, pressed: false });
  }

  private isBusy(): boolean {
    return [this.current, ...this.waiting].some((queued) => queued?.pressed);
  }

  private add(queued: Queued): void {
    this.waiting.push(queued);
    this.listener.onBusy(this.isBusy());
    if (!this.current) void this.start();
  }

  private async start(): Promise<void> {
    while (this.waiting.length > 0) {
      const pressed = this.waiting.findIndex((queued) => queued.pressed);
      const next = this.waiting.splice(Math.max(pressed, 0), 1)[0]!;
      this.current = next;
      this.listener.onStart(next);
      await next.work().catch((error: unknown) => this.listener.onFailure(error, next));
      this.current = null;
      this.listener.onBusy(this.isBusy());
    }
  }
}
