import { rayongPlan2554 } from "./rayongPlan2554";
import { rayongResults2553 } from "./rayongResults2553";
import type { Form } from "./schema";
import { tratPlan2565 } from "./tratPlan2565";

/** The forms that come with the program. */
export const builtInForms: readonly Form[] = [tratPlan2565, rayongPlan2554, rayongResults2553];
