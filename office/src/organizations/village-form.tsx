import { Form, Input, Select } from 'antd';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import type { KeptVillageListView } from '../views';

export interface VillageFields {
  name: string;
  communityId: string;
}

interface VillageFormProps {
  open: boolean;
  title: string;
  initial: Partial<VillageFields>;
  communities: KeptVillageListView['communities'];
  onSend: (form: VillageFields, once: string) => Promise<unknown>;
  onClose: () => void;
}

/** What a village is called and to which community it belongs. */
export function VillageForm({ open, title, initial, communities, onSend, onClose }: VillageFormProps) {
  return (
    <FormDialog<VillageFields>
      open={open}
      title={title}
      lead="居民在手机上从这份名单里选自己的村居。"
      confirmLabel="保存"
      initial={initial}
      onSend={onSend}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label="村居名称"
        rules={fieldRules({ required: true, minLength: 2, maxLength: 40 }, '村居名称')}
      >
        <Input autoComplete="off" maxLength={40} placeholder="例如：某某村" />
      </Form.Item>
      <Form.Item name="communityId" label="所属社区" rules={[{ required: true, message: '请选所属社区' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={communities.map(({ id: value, name: label }) => ({ value, label }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
