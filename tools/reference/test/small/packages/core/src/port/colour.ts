/**
 * What a thing looks like.
 *
 * @guid 00000000-0000-0000-0000-00000000000D
 * @page colour
 * @enum
 * @remarks A thing is {@link Colour_Red} at first (rule COL-1).
 * @example
 * ```ts
 * pThing.Paint(Colour_Green);
 * ```
 * @see {@link IThing.Paint}
 */
export const Colour = { Red: 0, Green: 4, 0: "Red", 4: "Green" } as const;

/** One of the values of {@link Colour:variable}. */
export type Colour = 0 | 4;

/** Like a cherry. */
export const Colour_Red = 0;

/** Like grass | leaves. */
export const Colour_Green = 4;
