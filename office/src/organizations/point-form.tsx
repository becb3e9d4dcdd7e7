import { HTTPS_LINK_PATTERN } from '@huifa/shared/organizations/places';
import { PUBLIC_PHONE_PATTERN } from '@huifa/shared/organizations/phones';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import type { KeptPointView, NewPointDto } from '../views';
import { villagesQuery } from './village-query';

/** A point as it is typed: one choice for village or community, and what is left empty. */
interface PointFields {
  name: string;
  address: string;
  phone: string;
  place: string;
  latitude?: number | null;
  longitude?: number | null;
  mapLink?: string;
}

interface PointFormProps {
  open: boolean;
  title: string;
  point: KeptPointView | null;
  onSend: (form: NewPointDto, once: string) => Promise<unknown>;
  onClose: () => void;
}

const TOWN = 'town';
const DEGREES = { precision: 6, style: { width: '100%' }, controls: false } as const;

/** Where a point is, which number rings there, and how it is found on a map. */
export function PointForm({ open, title, point, onSend, onClose }: PointFormProps) {
  return (
    <FormDialog<PointFields>
      open={open}
      title={title}
      confirmLabel="保存"
      width={600}
      initial={initialOf(point)}
      onSend={(fields, once) => onSend(formOf(fields), once)}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={fieldRules({ required: true, minLength: 2, maxLength: 60 }, '名称')}>
        <Input autoComplete="off" maxLength={60} placeholder="例如：某某村法律服务室" />
      </Form.Item>
      <Form.Item
        name="address"
        label="地址"
        rules={fieldRules({ required: true, minLength: 4, maxLength: 120 }, '地址')}
      >
        <Input autoComplete="off" maxLength={120} placeholder="写到几号、几楼，居民照着找得到" />
      </Form.Item>
      <div className="form-row">
        <Form.Item
          name="phone"
          label="电话"
          rules={[
            { required: true, message: '请写明电话' },
            { pattern: new RegExp(PUBLIC_PHONE_PATTERN), message: '请写完整的号码，例如 021-58000000' },
          ]}
        >
          <Input autoComplete="off" maxLength={20} placeholder="021-58000000" />
        </Form.Item>
        <PlaceField />
      </div>
      <MapFields />
    </FormDialog>
  );
}

function PlaceField() {
  const { data } = useQuery(villagesQuery({}));
  const options = [
    { value: TOWN, label: '全镇' },
    ...(data?.communities.map(({ id, name }) => ({ value: `community ${id}`, label: name })) ?? []),
    ...(data?.villages.map(({ id, name }) => ({ value: `village ${id}`, label: name })) ?? []),
  ];
  return (
    <Form.Item name="place" label="属于哪个村居或社区">
      <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Form.Item>
  );
}

/** Degrees belong together; both may stay empty, and so may the link. */
function MapFields() {
  return (
    <>
      <div className="form-row">
        <Form.Item name="latitude" label="纬度（可不写）" extra="在腾讯或高德地图上选点，复制坐标">
          <InputNumber min={3} max={54} placeholder="31.052500" {...DEGREES} />
        </Form.Item>
        <Form.Item
          name="longitude"
          label="经度（可不写）"
          dependencies={['latitude']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, longitude: number | null | undefined) =>
                ((longitude ?? null) === null) ===
                (((getFieldValue('latitude') as number | null | undefined) ?? null) === null)
                  ? Promise.resolve()
                  : Promise.reject(new Error('经度和纬度要一起写，或者都不写')),
            }),
          ]}
        >
          <InputNumber min={73} max={136} placeholder="121.758500" {...DEGREES} />
        </Form.Item>
      </div>
      <Form.Item
        name="mapLink"
        label="地图链接（可不写）"
        extra="在地图里点「分享」「复制链接」，贴到这里"
        rules={[{ pattern: new RegExp(HTTPS_LINK_PATTERN), message: '地图链接要以 https:// 开头，从地图里复制过来' }]}
      >
        <Input autoComplete="off" maxLength={300} placeholder="https://" />
      </Form.Item>
    </>
  );
}

function initialOf(point: KeptPointView | null): Partial<PointFields> {
  if (point === null) return { place: TOWN };
  const { name, address, phone, villageId, communityId, latitude, longitude, mapLink } = point;
  const ofCommunity = communityId === null ? TOWN : `community ${communityId}`;
  const place = villageId === null ? ofCommunity : `village ${villageId}`;
  return { name, address, phone, place, latitude, longitude, mapLink: mapLink ?? '' };
}

function formOf({ place, latitude = null, longitude = null, mapLink = '', ...form }: PointFields): NewPointDto {
  const [kind, id = null] = place.split(' ');
  return {
    ...form,
    villageId: kind === 'village' ? id : null,
    communityId: kind === 'community' ? id : null,
    latitude,
    longitude,
    mapLink: mapLink.trim() === '' ? null : mapLink.trim(),
  };
}
