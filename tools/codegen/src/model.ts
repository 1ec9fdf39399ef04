/**
 * Everything the emitters know about the port: plain data in the order of the library, with no trace of the
 * compiler that read it. An emitter that needs more adds a field here and its reader, never a second reading.
 */
export interface PortModel {
  /** The type library as a whole. */
  readonly library: LibraryModel;
  /** The interfaces, in the order of their IIDs in `identifiers.ts`. */
  readonly interfaces: readonly InterfaceModel[];
  /** The classes, in the order of their CLSIDs in `identifiers.ts`. */
  readonly coclasses: readonly CoclassModel[];
  /** The enumerations, in the order of the source. */
  readonly enumerations: readonly EnumerationModel[];
  /** The contract behind the client objects. */
  readonly service: ServiceModel;
}

/** The contract between client objects and backends, `ClusterService`. */
export interface ServiceModel {
  /** Its operations, in the order of the source. */
  readonly operations: readonly OperationModel[];
  /** The names of the types of core that they use, sorted. */
  readonly dataTypes: readonly string[];
}

/** One operation of the contract. */
export interface OperationModel {
  /** Its name, as in `requeueJob`. */
  readonly name: string;
  /** Whether a service may lack it. */
  readonly optional: boolean;
  /** The parameters in order, with their types as written. */
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  /** The type that it resolves with, as written. */
  readonly result: string;
}

/** The type library itself. */
export interface LibraryModel {
  /** The name that `LIBID_…` carries, as in `CcpAPI`. */
  readonly name: string;
  /** Its GUID, as written in `identifiers.ts`. */
  readonly libid: string;
  /** Major and minor version, as in `1.0`. */
  readonly version: string;
}

/** One interface, with the members of its parts already in one list. */
export interface InterfaceModel {
  /** The COM name, as in `ICluster`. */
  readonly name: string;
  /** The GUID of `IID_<name>`. */
  readonly iid: string;
  /** The interface of the COM runtime that it extends. */
  readonly base: string;
  /** The slug of its reference page. */
  readonly page: string;
  /** The members in the order of their vtable slots. */
  readonly members: readonly MemberModel[];
  /** What the port says about it. */
  readonly documentation: DocumentationModel;
}

/** The documentation of a declaration, as written in the port. */
export interface DocumentationModel {
  /** What stands before the first tag: a sentence, then perhaps more paragraphs. */
  readonly text: string;
  /** The tags in order, with the text after each, which may have several lines. */
  readonly tags: readonly { readonly name: string; readonly text: string }[];
}

/** How a member is called: `get_X` reads and `put_X` writes the property X, the rest are methods. */
export type MemberKind = "method" | "propget" | "propput";

/** One member of an interface. */
export interface MemberModel {
  /** The COM name, with its `get_` or `put_`. */
  readonly name: string;
  /** What its prefix says. */
  readonly kind: MemberKind;
  /** The number under which Invoke knows it; the get and the put of a property share one. */
  readonly dispid: number;
  /** The place in the vtable, counted from 0 at QueryInterface. */
  readonly slot: number;
  /** The parameters as written, the result included. */
  readonly parameters: readonly ParameterModel[];
  /** The name of the parameter that becomes the result of Invoke, or null where there is none. */
  readonly retval: string | null;
  /** Whether it answers with a promise, since it may go to a cluster. */
  readonly answersLater: boolean;
  /** The slug of its reference page. */
  readonly page: string;
  /** What the port says about it. */
  readonly documentation: DocumentationModel;
}

/** Which way a value travels. */
export type Direction = "in" | "out" | "in,out";

/** One parameter of a member. */
export interface ParameterModel {
  /** The name in the library (a name that TypeScript reserves has lost its trailing underscore). */
  readonly name: string;
  /** Which way the value travels. */
  readonly direction: Direction;
  /** Whether a caller may leave it out. */
  readonly optional: boolean;
  /** The type as an IDL file spells it, as in `BSTR*`. */
  readonly type: string;
  /** Whether the result may be null where its type does not say so: there may be none. */
  readonly nullable: boolean;
}

/** One class that can be created. */
export interface CoclassModel {
  /** The name that `CLSID_…` carries, as in `Cluster`. */
  readonly name: string;
  /** The GUID of `CLSID_<name>`. */
  readonly clsid: string;
  /** The name that scripts create it by. */
  readonly progid: string;
  /** The interface that a script gets. */
  readonly default: string;
}

/** One enumeration. */
export interface EnumerationModel {
  /** The COM name, as in `JobStatus`. */
  readonly name: string;
  /** Its GUID in the library. */
  readonly guid: string;
  /** The constants and their numbers, in the order of the source; names are `<enumeration>_<member>`. */
  readonly values: readonly (readonly [name: string, value: number])[];
  /** What the port says about it. */
  readonly documentation: DocumentationModel;
  /** What the port says about each of the constants, in their order. */
  readonly valueDocumentation: readonly DocumentationModel[];
  /** The slug of its reference page. */
  readonly page: string;
}
