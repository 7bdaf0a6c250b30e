// Imported before a measured program: leaves its peak memory (MB) in the file named by PEAK_FILE.
import { writeFileSync } from "node:fs";

process.on("exit", () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS / 1024)));
