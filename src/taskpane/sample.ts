import type { UserRole } from "./host";

/** The sample province's files as the build lays them beside the page: see sample/files.json there. */
interface SampleFiles {
  readonly form: string;
  readonly workbook: Readonly<Record<UserRole, string>>;
  readonly submissions: readonly string[];
}

export interface Sample {
  readonly form: string;
  readonly workbook: File;
  /** For the province: what its agencies sent, a resubmission among them. */
  readonly submissions: readonly File[];
}

const folder = "sample/";

/** From beside the page, or from within where it is one file. */
async function fetched(path: string): Promise<Response> {
  const within = document.getElementById("ruam-sample");
  if (within) {
    const file = (JSON.parse(within.textContent) as Readonly<Record<string, string>>)[path]!;
    return new Response(Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0)));
  }
  const response = await fetch(folder + path);
  if (!response.ok) throw new Error(`${folder}${path}: ${response.status}`);
  return response;
}

async function fileOf(path: string): Promise<File> {
  const blob = await (await fetched(path)).blob();
  return new File([blob], path.slice(path.lastIndexOf("/") + 1));
}

/** The sample for this role. */
export async function fetchSample(role: UserRole): Promise<Sample> {
  const files = (await (await fetched("files.json")).json()) as SampleFiles;
  const [form, workbook, ...submissions] = await Promise.all([
    fetched(files.form).then((response) => response.text()),
    fileOf(files.workbook[role]),
    ...(role === "province" ? files.submissions.map(fileOf) : []),
  ]);
  return { form, workbook, submissions };
}
