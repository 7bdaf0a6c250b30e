import type { Session } from "./session";

/** Gathers what is to be done and sends it in as few requests as their size allows. */
export class Requests {
  private bytes = 0;

  /** What every request has to begin with. */
  begin: () => void = () => undefined;

  constructor(private readonly session: Session) {}

  /** `bytes`: about what it takes as JSON. What is added together is sent together. */
  async add(bytes: number, queue: () => void): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > this.session.limits.requestBytes) await this.send();
    if (this.bytes === 0) this.open();
    queue();
    this.bytes += bytes;
  }

  async send(): Promise<void> {
    if (this.bytes === 0) return;
    this.bytes = 0;
    await this.session.sync();
  }

  private open(): void {
    this.begin();
    const { application } = this.session.context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }
}
