import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats,
} from "node:fs";
import { dirname } from "node:path";
import { besideName } from "./besideName";

/**
 * Writes a file so that it appears whole or not at all: beside its place first, then renamed into it. What was there
 * before stays until that moment, and its permissions and owner are the new file's. Throws the system's error, with the
 * file's name, when it cannot; then nothing is left behind. `path` is not a link. The answer is whether the file still
 * belongs to whom it belonged.
 */
export function writeFileWhole(path: string, bytes: Uint8Array): boolean {
  const before = statSync(path, { throwIfNoEntry: false });
  // In the same folder, since a rename across disks is a copy.
  const beside = besideName(path, "part");
  // What replaces a private file is private from its first byte.
  const file = named(path, () => openSync(beside, "wx", before ? 0o600 : 0o666));
  try {
    let isKept = true;
    try {
      named(path, () => {
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      });
      if (before) isKept = becomeLike(file, before);
      named(path, () => fsyncSync(file));
    } finally {
      closeSync(file);
    }
    named(path, () => renameSync(beside, path));
    syncFolder(dirname(path));
    return isKept;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** The answer is whether the owner is the same: only the system's administrator can give a file to another user. */
function becomeLike(file: number, { uid, gid, mode }: Stats): boolean {
  const own = fstatSync(file);
  const isKept = own.uid === uid || gives(file, uid, gid);
  if (own.gid !== gid) gives(file, isKept ? uid : own.uid, gid);
  fchmodSync(file, mode & 0o7777);
  return isKept;
}

function gives(file: number, uid: number, gid: number): boolean {
  try {
    fchownSync(file, uid, gid);
    return true;
  } catch {
    return false;
  }
}

/** A rename is sure to survive a loss of power when its folder is on the disk; Windows has no such call. */
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, "r");
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // The file itself is safe.
  }
}

/** An error of the system names the file that a person knows, or, as of a full disk, none at all. */
function named<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path });
  }
}
