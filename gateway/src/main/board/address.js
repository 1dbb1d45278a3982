/**
 * The address of a view: the part after '#', as a path and filters, so that every view can be linked to and works behind any path prefix.
 * An address is {path: ['claim', ID], filters: {party: ID}}; what is empty is left out.
 */

/** Reads the part of a location after '#'. */
export function parseAddress(hash) {
  const [path, query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const filters = {};
  for (const [name, value] of new URLSearchParams(query)) {
    if (value !== '') filters[name] = value;
  }
  return { path: path.split('/').filter(Boolean).map(decode), filters };
}

/** Writes an address as a link target, beginning with '#'. */
export function address(path, filters = {}) {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== undefined && value !== null && value !== ''));
  const text = query.toString();
  return `#/${path.map(encodeURIComponent).join('/')}${text ? `?${text}` : ''}`;
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
