import type { HRESULT } from "../com/hresult.ts";
import type { BSTR, IDispatch, long, Out } from "../com/types.ts";
import type { Colour } from "./colour.ts";

/**
 * A thing. It has a size.
 *
 * @hresult E_INVALIDARG - when a value is no `long`.
 * @remarks Made by {@link out} and a wish.
 * @page ithing
 */
export interface IThing extends IDispatch {
  /**
   * Gives the size of the thing.
   *
   * @param pRetVal - Receives metres, 1 or above.
   * @returns `S_OK`, or a failure.
   * @page ithing-get-size
   */
  get_Size(pRetVal: Out<long>): HRESULT;

  /**
   * Sets the size of the thing.
   *
   * @param Val - Metres, from 1 to 9.
   * @returns `S_OK`, or a failure.
   * @hresult E_INVALIDARG - when it is below 1
   * or above 9 (rule COL-2).
   * @page ithing-put-size
   */
  put_Size(Val: long): HRESULT;

  /**
   * Paints the thing, or a part of it.
   *
   * More is said about paint [elsewhere](page:painting#how-it-dries).
   *
   * @param colour - The colour, a {@link Colour:variable}.
   * @param part - Name of the part; null for all of it.
   * @returns `S_OK`, or a failure.
   * @remarks
   * Paint dries (rule COL-1):
   *
   * | paint | days |
   * |---|---|
   * | `Oil` | 5 |
   *
   * ```ts
   * const rule = "COL-1"; // not a link
   * ```
   * @differences The original had no green.
   * @example
   * ```ts
   * pThing.Paint(Colour_Green, "roof");
   * ```
   * @see {@link IThing.get_Size}
   * @see [Painting](page:painting)
   * @page ithing-paint
   */
  Paint(colour: Colour, part?: BSTR | undefined): HRESULT;
}
