import { svg } from '../lib/lit-html.js';

/** The positions from denial to support: the order of every line, matrix and legend. */
export const POSITIONS = ['DENIES', 'DISPUTES', 'NO_POSITION', 'SUPPORTS'];

/** A marker that tells the position by its shape as well as by its colour. */
export function marker(position, x, y, r) {
  switch (position) {
    case 'DENIES':
      return svg`<path class="mark ${position}" d="M${x - r} ${y - r * 0.75}h${2 * r}L${x} ${y + r}z" />`;
    case 'SUPPORTS':
      return svg`<path class="mark ${position}" d="M${x - r} ${y + r * 0.75}h${2 * r}L${x} ${y - r}z" />`;
    case 'DISPUTES':
      return svg`<path class="mark ${position}" d="M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z" />`;
    default:
      return svg`<circle class="mark ${position}" cx=${x} cy=${y} r=${r * 0.7} />`;
  }
}
