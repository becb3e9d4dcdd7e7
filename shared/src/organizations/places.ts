/** Where a service point is, for people who look it up on a map. */

/** A page of a map: https, a host, no name or password before it, nothing that ends an attribute. */
export const HTTPS_LINK_PATTERN =
  '^https://[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:\\d{1,5})?([/?#][^\\s"\'<>\\\\`\\u0080-\\uffff]*)?$';

/** What is known of a place. */
export interface Place {
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly mapLink: string | null;
}

/** The page of a map to open in a browser: the office's own link first, else one made of the coordinates. */
export function mapPageOf({ name, latitude, longitude, mapLink }: Place): string | null {
  if (mapLink !== null) return mapLink;
  if (latitude === null || longitude === null) return null;
  return `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}`;
}
