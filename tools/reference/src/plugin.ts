import type { Application, ProjectReflection } from "typedoc";
import { ReferenceRouter } from "./router.ts";

/** What the plugin hands over: the reflections, and where each has its place. */
export interface Reflected {
  readonly project: ProjectReflection;
  readonly router: ReferenceRouter;
}

/**
 * The plugin for typedoc: the router `reference`, by which also typedoc's own output gets the original's names, and the
 * output `reference`, which places every reflection and hands them to `take`.
 */
export function referencePlugin(take: (reflected: Reflected) => void): (app: Application) => void {
  return (app) => {
    app.renderer.defineRouter("reference", ReferenceRouter);
    app.outputs.addOutput("reference", async (_path, project) => {
      const router = new ReferenceRouter(app);
      router.buildPages(project);
      take({ project, router });
    });
    app.outputs.setDefaultOutputName("reference");
  };
}
