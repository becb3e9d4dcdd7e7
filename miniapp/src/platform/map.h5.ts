import { mapPageOf, type Place } from '@huifa/shared/organizations/places';

/** Whether there is anything to show of a place. */
export function isOnMap(place: Place): boolean {
  return mapPageOf(place) !== null;
}

/** In a browser: the page of a map, beside this one. */
export function showOnMap(place: Place & { readonly address: string }): void {
  const page = mapPageOf(place);
  if (page !== null) window.open(page, '_blank', 'noopener,noreferrer');
}
