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

async function fetched(path: string): Promise<Response> {
  const response = await fetch(folder + path);
  if (!response.ok) throw new Error(`${folder}${path}: ${response.status}`);
  return response;
}

async function fileOf(path: string): Promise<File> {
  const blob = await (await fetched(path)).blob();
  return new File([blob], path.slice(path.lastIndexOf("/") + 1));
}

/** The sample for this role, from beside the page. */
export async function fetchSample(role: UserRole): Promise<Sample> {
  const files = (await (await fetched("files.json")).json()) as SampleFiles;
  const [form, workbook, ...submissions] = await Promise.all([
    fetched(files.form).then((response) => response.text()),
    fileOf(files.workbook[role]),
    ...(role === "province" ? files.submissions.map(fileOf) : []),
  ]);
  return { form, workbook, submissions };
}
