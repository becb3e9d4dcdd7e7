import { mapPageOf, type Place } from '@huifa/shared/organizations/places';
import Taro from '@tarojs/taro';

const SCALE = 16;

/** Whether there is anything to show of a place. */
export function isOnMap(place: Place): boolean {
  return mapPageOf(place) !== null;
}

/** WeChat's own map where the coordinates are known; it opens no other page, so a bare link is copied. */
export function showOnMap(place: Place & { readonly address: string }): void {
  const { name, address, latitude, longitude, mapLink } = place;
  if (latitude !== null && longitude !== null)
    void Taro.openLocation({ latitude, longitude, name, address, scale: SCALE }).catch(() => undefined);
  else if (mapLink !== null) void Taro.setClipboardData({ data: mapLink }).catch(() => undefined);
}
