import type { ICluster } from "../port/icluster.ts";
import { CommandMembers } from "./cluster/commands.ts";

/**
 * The object behind ICluster, over any backend. Its members are written in the groups of the port's own files, each
 * group a class that adds to the one before it, down to the calls that all of them make.
 */
export class Cluster extends CommandMembers implements ICluster {}
