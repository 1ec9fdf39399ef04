import { Project } from "ts-morph";
import type { MemberModel, ParameterModel, PortModel } from "../src/model.ts";
import { readPort } from "../src/port/read-port.ts";

/** A whole port of one interface with one member, one class and one enumeration, by file name. */
export const smallPort: Readonly<Record<string, string>> = {
  "identifiers.ts": `
export const LIBID_SmallAPI: GUID = guid("00000000-0000-0000-0000-00000000000A");
export const IID_IThing: GUID = guid("00000000-0000-0000-0000-00000000000B");
export const CLSID_Thing: GUID = guid("00000000-0000-0000-0000-00000000000C");
`,
  "colour.ts": `
/**
 * @guid 00000000-0000-0000-0000-00000000000D
 * @page colour
 * @enum
 */
export const Colour = { Red: 0, Green: 4, 0: "Red", 4: "Green" } as const;
export const Colour_Verdant = 4;
`,
  "ithing.ts": thing("/** @page ithing-get-size */\n  get_Size(pRetVal: Out<long>): HRESULT;"),
};

/** A contract of one operation. */
export const smallService =
  "export interface ClusterService {\n  getSize(thing: Thing): Promise<number>;\n}\n";

/** The source of the interface IThing with these members. */
export function thing(members: string): string {
  return `/** @page ithing */\nexport interface IThing extends IDispatch {\n  ${members}\n}\n`;
}

/** Reads the small port with some of its files replaced, or with more files, from memory. */
export function readSmallPort(
  files: Readonly<Record<string, string>> = {},
  service: string = smallService,
): PortModel {
  const project = new Project({ useInMemoryFileSystem: true });
  for (const [name, text] of Object.entries({ ...smallPort, ...files })) {
    project.createSourceFile(`/repository/port/${name}`, text);
  }
  const contract = new Project({ useInMemoryFileSystem: true }).createSourceFile(
    "/repository/service/cluster-service.ts",
    service,
  );
  return readPort(project.getSourceFiles(), contract, "/repository");
}

/** Reads IThing with these members. */
export function readThing(members: string): readonly MemberModel[] {
  return readSmallPort({ "ithing.ts": thing(members) }).interfaces[0]!.members;
}

/** Reads the parameters of one method of IThing. */
export function readParameters(parameters: string): readonly ParameterModel[] {
  return readThing(`/** @page ithing-do */\n  Do(${parameters}): HRESULT;`)[0]!.parameters;
}
