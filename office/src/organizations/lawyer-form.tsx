import { MOBILE_PATTERN } from '@huifa/shared/consultations/booking.rules';
import type { Specialty } from '@huifa/shared/consultations/topics';
import { LICENCE_PATTERN } from '@huifa/shared/organizations/lawyers';
import { Checkbox, Form, Input } from 'antd';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import type { KeptLawyerView } from '../views';
import { SPECIALTY_OPTIONS } from './contract-form';

type Hat = 'advises' | 'coordinator';

interface LawyerFields {
  name: string;
  phone: string;
  licenceNo: string;
  specialties: Specialty[];
  hats: Hat[];
}
export type LawyerTerms = Omit<LawyerFields, 'hats'> & Record<Hat, boolean>;

interface LawyerFormProps {
  open: boolean;
  /** Who is changed; null: somebody new is invited. */
  lawyer: KeptLawyerView | null;
  onSend: (terms: LawyerTerms, once: string) => Promise<unknown>;
  onClose: () => void;
}

const HATS = [
  { value: 'advises', label: '顾问律师（接单、答复）' },
  { value: 'coordinator', label: '联络协调人（分单、看本所）' },
];

/** Name, licence, specialties and hats; of somebody new the telephone that must confirm the code. */
export function LawyerForm({ open, lawyer, onSend, onClose }: LawyerFormProps) {
  return (
    <FormDialog<LawyerFields>
      open={open}
      title={lawyer === null ? '邀请律师' : `修改律师${lawyer.name}`}
      lead={
        lawyer === null
          ? '保存后给您一个邀请码，只显示一次。律师在手机上输入邀请码，再用下面的手机号收短信确认，才算加入。'
          : '保存后马上生效：从下一件事起按新的专业派单。取消的身份，他在手机上马上用不了。'
      }
      confirmLabel={lawyer === null ? '保存，生成邀请码' : '保存'}
      width={600}
      initial={initialOf(lawyer)}
      onSend={({ hats, ...fields }, once) =>
        onSend({ ...fields, advises: hats.includes('advises'), coordinator: hats.includes('coordinator') }, once)
      }
      onClose={onClose}
    >
      <NameAndLicence />
      {lawyer === null && (
        <Form.Item
          name="phone"
          label="本人手机号"
          extra="加入时要用这个号码收短信确认，请核对清楚。"
          rules={[
            { required: true, message: '请写明本人手机号' },
            { pattern: new RegExp(MOBILE_PATTERN), message: '手机号应是 11 位数字' },
          ]}
        >
          <Input autoComplete="off" maxLength={11} inputMode="tel" />
        </Form.Item>
      )}
      <Form.Item name="hats" label="身份" rules={[{ required: true, message: '请至少选一种身份' }]}>
        <Checkbox.Group options={HATS} />
      </Form.Item>
      <Form.Item name="specialties" label="专业" rules={[{ required: true, message: '请至少选一类专业' }]}>
        <Checkbox.Group options={SPECIALTY_OPTIONS} />
      </Form.Item>
    </FormDialog>
  );
}

/** What stands on answers and on the licence. */
function NameAndLicence() {
  return (
    <div className="form-row">
      <Form.Item
        name="name"
        label="姓名"
        extra="写在答复上的名字"
        rules={fieldRules({ required: true, minLength: 2, maxLength: 30 }, '姓名')}
      >
        <Input autoComplete="off" maxLength={30} />
      </Form.Item>
      <Form.Item
        name="licenceNo"
        label="执业证号"
        extra="17 位数字"
        rules={[
          { required: true, message: '请写明执业证号' },
          { pattern: new RegExp(LICENCE_PATTERN), message: '执业证号是 17 位数字' },
        ]}
      >
        <Input autoComplete="off" maxLength={17} inputMode="numeric" />
      </Form.Item>
    </div>
  );
}

function initialOf(lawyer: KeptLawyerView | null): Partial<LawyerFields> {
  if (lawyer === null) return { specialties: [], hats: ['advises'] };
  const { name, licenceNo, specialties, advises, coordinator } = lawyer;
  const hats: Hat[] = [...(advises ? (['advises'] as const) : []), ...(coordinator ? (['coordinator'] as const) : [])];
  return { name, licenceNo, specialties, hats };
}
