import { connect } from "./remote";
import { reader } from "./reader";

/** Reads submissions: a worker of its own, so that a file made to hang a reader hangs nothing else. */
connect(globalThis, reader());
