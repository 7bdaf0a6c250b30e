import { TestEnvironment } from "jest-environment-jsdom";

/** jsdom, and what every browser has but jsdom has not. */
export default class OfficeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    Object.assign(this.global, { TextDecoder, TextEncoder });
  }
}
