import { SPECIALTIES, type Specialty, SPECIALTY_LABELS } from '@huifa/shared/consultations/topics';
import { Checkbox, Form, Input, InputNumber } from 'antd';
import { FormDialog } from '../ui/form-dialog';
import type { ContractView } from '../views';

/** A contract as it is typed: the share in percent. */
interface ContractFields {
  startsOn: string;
  endsOn: string;
  percent: number;
  capacity: number;
  specialties: Specialty[];
}
export type ContractTerms = Omit<ContractFields, 'percent'> & { share: number };

interface ContractFormProps {
  open: boolean;
  /** What is changed; null: a new one. */
  contract: ContractView | null;
  today: string;
  onSend: (terms: ContractTerms, once: string) => Promise<unknown>;
  onClose: () => void;
}

export const SPECIALTY_OPTIONS = SPECIALTIES.map((value) => ({ value, label: SPECIALTY_LABELS[value] }));

/** Period, share, capacity and specialties. Of a contract that has begun, the first day stands. */
export function ContractForm({ open, contract, today, onSend, onClose }: ContractFormProps) {
  const begun = contract !== null && contract.startsOn <= today;
  return (
    <FormDialog<ContractFields>
      open={open}
      title={contract === null ? '新签合同' : '修改合同'}
      lead="保存后马上生效：从下一件事起，派单按新的份额、容量和专业来。已经派出去的不变。"
      confirmLabel="保存合同"
      width={600}
      initial={initialOf(contract)}
      onSend={({ percent, ...terms }, once) => onSend({ ...terms, share: Math.round(percent * 100) / 10_000 }, once)}
      onClose={onClose}
    >
      <div className="form-row">
        <Form.Item name="startsOn" label="第一天" rules={[{ required: true, message: '请选第一天' }]}>
          <Input type="date" disabled={begun} />
        </Form.Item>
        <Form.Item
          name="endsOn"
          label="最后一天"
          extra={begun ? '只能往后延' : undefined}
          dependencies={['startsOn']}
          rules={[
            { required: true, message: '请选最后一天' },
            ({ getFieldValue }) => ({
              validator: (_, day: string) =>
                day && day < getFieldValue('startsOn')
                  ? Promise.reject(new Error('最后一天不能早于第一天'))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Input type="date" min={begun ? contract.endsOn : today} />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item
          name="percent"
          label="份额"
          extra="占全镇咨询的百分之几"
          rules={[{ required: true, message: '请写份额' }]}
        >
          <InputNumber min={0.1} max={100} precision={2} suffix="%" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item
          name="capacity"
          label="最多同时办"
          extra="满了就先派给别家"
          rules={[{ required: true, message: '请写最多同时办几件' }]}
        >
          <InputNumber min={1} max={1000} precision={0} suffix="件" style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item name="specialties" label="专业" rules={[{ required: true, message: '请至少选一类专业' }]}>
        <Checkbox.Group options={SPECIALTY_OPTIONS} />
      </Form.Item>
    </FormDialog>
  );
}

function initialOf(contract: ContractView | null): Partial<ContractFields> {
  if (contract === null) return { specialties: [] };
  const { startsOn, endsOn, share, capacity, specialties } = contract;
  return { startsOn, endsOn, percent: Math.round(share * 10_000) / 100, capacity, specialties };
}
