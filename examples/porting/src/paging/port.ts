import {
  type BSTR,
  createCluster,
  FAILED,
  formatHresult,
  type HRESULT,
  type ICluster,
  type IClusterEnumerable,
  type IEnumVARIANT,
  IID_IJob,
  type IJob,
  type InOut,
  inOut,
  type Out,
  out,
  S_OK,
  SUCCEEDED,
  type VARIANT,
  VT_DISPATCH,
  variantEmpty,
} from "@ccp/core";
import type { Surroundings } from "../program.ts";

const PAGE_SIZE = 3;
const MINUTE = 60 * 1000;

type Counts = Map<string, number>;

/** Counts what is on a page; onPage receives how many jobs there are. */
function countPage(pPage: IClusterEnumerable, counts: Counts, onPage: Out<number>): HRESULT {
  const pEnum = out<IEnumVARIANT>();
  let hr = pPage.GetEnumerator(pEnum);
  if (FAILED(hr) || !pEnum.value) return hr;

  const items = out<VARIANT[]>();
  onPage.value = 0;
  while (pEnum.value.Next(1, items) === S_OK) {
    const item = items.value?.[0];
    const pJob = out<IJob>();
    const project = out<BSTR>();
    if (item?.vt !== VT_DISPATCH || !item.pdispVal) continue;
    hr = item.pdispVal.QueryInterface(IID_IJob, pJob);
    if (SUCCEEDED(hr) && pJob.value) hr = pJob.value.get_Project(project);
    if (FAILED(hr)) return hr;
    const name = project.value || "(none)";
    counts.set(name, (counts.get(name) ?? 0) + 1);
    onPage.value++;
  }
  return S_OK;
}

/** Reads a list to its end. What the two variants hold says which list, and where in it. */
async function countJobs(
  pCluster: ICluster,
  timestamp: InOut<VARIANT>,
  version: InOut<VARIANT>,
  print: (line: string) => void,
): Promise<HRESULT> {
  const counts: Counts = new Map();
  let pages = 0;
  for (;;) {
    const pPage = out<IClusterEnumerable>();
    const onPage = out<number>();
    let hr = await pCluster.ListAllJobsWithPaging(false, timestamp, version, PAGE_SIZE, pPage);
    if (FAILED(hr) || !pPage.value) return hr;
    hr = countPage(pPage.value, counts, onPage);
    if (FAILED(hr)) return hr;
    if (onPage.value === 0) break;
    pages++;
  }
  print(`${pages} pages`);
  for (const project of [...counts.keys()].sort()) print(`  ${project}: ${counts.get(project)}`);
  return S_OK;
}

/** Counts the jobs of a cluster by project, page by page, and then looks every minute at what changed. */
export async function main({ backend, args, print, sleep }: Surroundings): Promise<number> {
  const [headNode, rounds] = args;
  if (headNode === undefined || rounds === undefined) return 2;
  const timestamp = inOut<VARIANT>(variantEmpty);
  const version = inOut<VARIANT>(variantEmpty);

  const pCluster = createCluster(backend);
  let hr = await pCluster.Connect(headNode);
  if (SUCCEEDED(hr)) hr = await countJobs(pCluster, timestamp, version, print);
  for (let round = Number(rounds); SUCCEEDED(hr) && round > 0; round--) {
    await sleep(MINUTE);
    version.value = variantEmpty; // with the timestamp kept: what is new, or has another status
    hr = await countJobs(pCluster, timestamp, version, print);
  }
  if (FAILED(hr)) {
    const message = out<BSTR>();
    await pCluster.get_ErrorMessage(message);
    print(`${formatHresult(hr)}: ${message.value}`);
  }
  pCluster.Release();
  return FAILED(hr) ? 1 : 0;
}
