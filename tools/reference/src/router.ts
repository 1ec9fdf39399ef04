import {
  BaseRouter,
  type Comment,
  DeclarationReflection,
  type PageDefinition,
  PageKind,
  type ProjectReflection,
  type Reflection,
  type RouterTarget,
} from "typedoc";
import { hresultsSlug, runtimeSlug } from "./own-slugs.ts";

/** The files of core whose exports are the results of calls. */
const hresultFiles = /\/com\/(hresult|hresult-text|win32)\.ts$/;

/**
 * Gives everything that core exports its place: interfaces, members and enumerations the pages that the original gave
 * them (`@page`), constants of an enumeration a row on its page, and the rest a row on a page of ours.
 */
export class ReferenceRouter extends BaseRouter {
  override buildPages(project: ProjectReflection): PageDefinition[] {
    this.fullUrls.set(project, this.url(runtimeSlug));
    const pages: PageDefinition[] = [];
    const enumerations = new Map<string, string>();
    for (const child of project.children ?? []) {
      const slug = pageOf(child);
      if (slug === undefined) continue;
      this.#place(child, slug, pages);
      if (child.isDeclaration()) enumerations.set(child.name, slug);
      for (const member of child.children ?? []) {
        const memberSlug = pageOf(member);
        if (memberSlug !== undefined) this.#place(member, memberSlug, pages);
        else this.#anchor(member, slug, `${child.name}_${member.name}`.toLowerCase());
      }
    }
    for (const child of project.children ?? []) {
      if (this.hasUrl(child)) continue;
      const enumeration = enumerations.get(child.name.split("_")[0] ?? "");
      if (enumeration !== undefined) this.#anchor(child, enumeration, child.name.toLowerCase());
      else this.#anchor(child, isResult(child) ? hresultsSlug : runtimeSlug, child.name);
    }
    return pages;
  }

  /** Where something stands, as the prose of the page model links to it. */
  linkTo(target: Reflection): string | undefined {
    if (!this.hasUrl(target)) return undefined;
    return `page:${this.getFullUrl(target).replace(this.extension, "")}`;
  }

  protected override getIdealBaseName(target: RouterTarget): string {
    return (target instanceof DeclarationReflection ? pageOf(target) : undefined) ?? runtimeSlug;
  }

  url(slug: string): string {
    return `${slug}${this.extension}`;
  }

  #place(target: DeclarationReflection, slug: string, pages: PageDefinition[]): void {
    const url = this.url(slug);
    pages.push({ kind: PageKind.Reflection, model: target, url });
    this.fullUrls.set(target, url);
    for (const signature of target.signatures ?? []) this.fullUrls.set(signature, url);
  }

  #anchor(target: DeclarationReflection, slug: string, anchor: string): void {
    const url = `${this.url(slug)}#${anchor}`;
    for (const place of [target, ...(target.signatures ?? []), ...(target.children ?? [])]) {
      this.fullUrls.set(place, url);
      this.anchors.set(place, anchor);
    }
  }
}

/** The documentation of a declaration, which for a method stands at its signature. */
export function commentOf(reflection: DeclarationReflection): Comment | undefined {
  return reflection.comment ?? reflection.signatures?.[0]?.comment;
}

/** The page that a declaration stands for, as its `@page` says. */
export function pageOf(reflection: DeclarationReflection): string | undefined {
  const tag = commentOf(reflection)?.getTag("@page");
  return tag?.content
    .map(({ text }) => text)
    .join("")
    .trim();
}

/** Whether a declaration is a result of calls, or has to do with them alone. */
export function isResult(reflection: DeclarationReflection): boolean {
  return hresultFiles.test(reflection.sources?.[0]?.fileName ?? "");
}
