/**
 * Communities, villages and service points of the demo town. 远东村 stands in the town's public report of 2023; all
 * other names are made up. Numbers with 0000 in them cannot be rung.
 */

export interface CommunityPlan {
  readonly name: string;
  readonly villages: readonly string[];
}

export const COMMUNITIES: readonly CommunityPlan[] = [
  { name: '东城社区', villages: ['远东村', '东河湾村', '向阳泾村', '长塘村', '荷花苑居委', '朝霞里居委'] },
  { name: '西苑社区', villages: ['西塘湾村', '桃林村', '柳浪村', '稻花村', '银杏苑居委', '西苑第一居委'] },
  { name: '南园社区', villages: ['南渡口村', '金穗村', '菜花浜村', '团圆桥村', '梅花苑居委', '南园第一居委'] },
  { name: '北港社区', villages: ['北浜头村', '新渡村', '芦花荡村', '渔火村', '桂花苑居委', '北港第一居委'] },
  {
    name: '中心社区',
    villages: ['石榴苑居委', '紫藤苑居委', '迎春里居委', '枫叶苑居委', '中心第一居委', '中心第二居委'],
  },
];

export interface PointPlan {
  readonly key: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  /** Open to a whole community. */
  readonly community?: string;
  /** GCJ-02, made up within the town. */
  readonly latitude?: number;
  readonly longitude?: number;
  /** A room of one village. */
  readonly village?: string;
}

export const STATION: PointPlan = {
  key: 'station',
  name: '镇法律服务站',
  address: '惠南镇便民服务中心一楼',
  phone: '021-00000000',
  latitude: 31.0525,
  longitude: 121.7585,
};

export const COMMUNITY_POINTS: readonly PointPlan[] = COMMUNITIES.map(({ name }, index) => ({
  key: `community-${index + 1}`,
  name: `${name}法律服务点`,
  address: `${name}党群服务中心一楼`,
  phone: `021-0000001${index + 1}`,
  community: name,
  latitude: 31.04 + index / 100,
  longitude: 121.74 + index / 100,
}));

/** Village rooms, and the mediation rooms that the town keeps in its three police stations (三所联动). */
export const ROUND_POINTS: readonly PointPlan[] = [
  { key: 'village-1', name: '远东村法律服务室', address: '远东村村委会一楼', phone: '021-00000021', village: '远东村' },
  { key: 'police-1', name: '城东派出所调解室', address: '城东派出所一楼', phone: '021-00000031' },
  { key: 'village-2', name: '桃林村法律服务室', address: '桃林村村委会一楼', phone: '021-00000022', village: '桃林村' },
  { key: 'police-2', name: '城西派出所调解室', address: '城西派出所一楼', phone: '021-00000032' },
  {
    key: 'village-3',
    name: '南渡口村法律服务室',
    address: '南渡口村村委会一楼',
    phone: '021-00000023',
    village: '南渡口村',
  },
  { key: 'police-3', name: '城南派出所调解室', address: '城南派出所一楼', phone: '021-00000033' },
  { key: 'village-4', name: '新渡村法律服务室', address: '新渡村村委会一楼', phone: '021-00000024', village: '新渡村' },
];

export const POINTS: readonly PointPlan[] = [STATION, ...COMMUNITY_POINTS, ...ROUND_POINTS];
