import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import http from "node:http";
import { resolve } from "node:path";
import type { Wire } from "../officehost/client";
import type { Answer } from "../officehost/host";

/** Where the host that keeps a workbook in a real spreadsheet program lies; undefined where it is not. */
export function calcHostFolder(): string | undefined {
  const folder = resolve(process.env.RUAM_OFFICEHOST ?? resolve(__dirname, "../../../shared/officehost"));
  return existsSync(resolve(folder, "server.py")) ? folder : undefined;
}

/** LibreOffice Calc behind the wire of Office.js. */
export class CalcHost implements Wire {
  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {}

  static async start(folder: string): Promise<CalcHost> {
    const python = process.env.OFFICEHOST_PYTHON ?? "/usr/bin/python3";
    const child = spawn(python, [resolve(folder, "server.py"), "--port", "0", "--exit-with-stdin"]);
    let output = "";
    const port = await new Promise<number>((ready, failed) => {
      child.stdout.on("data", (data) => {
        output += String(data);
        const found = /READY (\{.*\})/.exec(output);
        if (found) ready((JSON.parse(found[1]!) as { port: number }).port);
      });
      child.stderr.on("data", (data) => (output += String(data)));
      child.once("exit", () => failed(new Error(`The host did not start: ${output}`)));
    });
    return new CalcHost(child, port);
  }

  /** Opens an .xlsx file. */
  async open(file: Uint8Array): Promise<void> {
    await this.post("/open", { base64: Buffer.from(file).toString("base64"), name: "book.xlsx" });
  }

  /** The open workbook as an .xlsx file. */
  async save(): Promise<Uint8Array> {
    const { base64 } = (await this.post("/save", {})) as { base64: string };
    return Buffer.from(base64, "base64");
  }

  async answer(body: string): Promise<Answer> {
    return this.send("/ProcessQuery", body);
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.child.once("exit", done));
    this.child.stdin!.end();
    await ended;
  }

  private async post(path: string, body: object): Promise<unknown> {
    const { status, body: text } = await this.send(path, JSON.stringify(body));
    if (status >= 400) throw new Error(`${path}: ${text}`);
    return JSON.parse(text);
  }

  private send(path: string, text: string): Promise<{ status: number; body: string }> {
    const data = Buffer.from(text, "utf8");
    const headers = { "Content-Type": "application/json", "Content-Length": data.length };
    return new Promise((done, failed) => {
      const request = http.request({ port: this.port, path, method: "POST", headers }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => done({ status: response.statusCode!, body: Buffer.concat(parts).toString("utf8") }));
      });
      request.on("error", failed);
      request.end(data);
    });
  }
}
