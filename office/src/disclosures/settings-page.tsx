import { dayOf } from '@huifa/shared/kernel/day';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Switch } from 'antd';
import { useState } from 'react';
import { api } from '../api';
import { ErrorState } from '../ui/error-state';
import { fieldRules } from '../ui/field-rules';
import { FormDialog } from '../ui/form-dialog';
import { Loading } from '../ui/loading';
import { useNow } from '../ui/now';
import { Card, Page } from '../ui/page';
import type { DisclosureSettingsDto, DisclosureSettingsView } from '../views';
import { DayField } from './day-field';
import { settingsQuery } from './kept-query';

type TextKey = Exclude<keyof DisclosureSettingsDto, 'startsOn' | 'onlineOpen' | 'correctionDays'>;

const TEXTS: readonly [TextKey, string, number, number][] = [
  ['agency', '落款（行政机关全称）', 4, 60],
  ['office', '政府信息公开工作机构', 2, 40],
  ['officeAddress', '受理地址', 4, 120],
  ['officePhone', '咨询电话', 3, 20],
  ['superior', '行政复议机关', 4, 60],
  ['reconsiderationUrl', '网上申请复议的网址', 8, 200],
  ['reconsiderationAddress', '复议申请寄到哪里', 4, 120],
  ['court', '受理行政诉讼的法院', 4, 60],
  ['numberStyle', '文号样式（{{yyyy}} 是年份，{{n}} 是顺序号）', 8, 60],
];

/** 公开设置: from a day on; what was printed before keeps what it said. */
export function SettingsPage() {
  const { data, error, refetch } = useQuery(settingsQuery);
  const [writing, setWriting] = useState(false);
  const actions = data?.mayWrite && (
    <Button type="primary" onClick={() => setWriting(true)}>
      改设置
    </Button>
  );
  return (
    <Page
      title="公开设置"
      lead="文书和手机页面上关于镇里的内容。改了以后从选定的那天起用，以前发的文书不变。"
      actions={actions}
    >
      <Card title="现在用的" note={data && `从 ${data.startsOn} 起`}>
        {data === undefined && error === null && <Loading lines={8} />}
        {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data !== undefined && <Settings settings={data} />}
      </Card>
      {writing && data !== undefined && <WriteSettings settings={data} onClose={() => setWriting(false)} />}
    </Page>
  );
}

function Settings({ settings }: { settings: DisclosureSettingsView }) {
  const rows: readonly [string, string][] = [
    ['手机上能不能申请', settings.onlineOpen ? '能。公开指南已经写明这条渠道' : '不能。先在公开指南里公布，再打开'],
    ...TEXTS.map(([key, label]): [string, string] => [label, settings[key] === '' ? '还没有填' : settings[key]]),
    ['给申请人补正的时间', `${settings.correctionDays} 个工作日，从收到补正告知书算起`],
  ];
  return (
    <table className="list">
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface WriteSettingsProps {
  settings: DisclosureSettingsView;
  onClose: () => void;
}

function WriteSettings({ settings, onClose }: WriteSettingsProps) {
  const queries = useQueryClient();
  const today = dayOf(useNow());
  const { mayWrite: _, ...known } = settings;
  const send = async (body: DisclosureSettingsDto) => {
    await api('PUT /keeping/disclosure/settings', { body });
    await queries.invalidateQueries({ queryKey: settingsQuery.queryKey });
  };
  return (
    <FormDialog<DisclosureSettingsDto>
      open
      title="改公开设置"
      lead="打开手机申请以前，公开指南必须先写明这条渠道和怎么用：开了，就必须受理答复。"
      confirmLabel="保存"
      width={640}
      initial={{ ...known, startsOn: today }}
      onSend={send}
      onClose={onClose}
    >
      <div className="form-row">
        <DayField name="startsOn" label="从哪天起用" min={today} />
        <Form.Item name="onlineOpen" label="手机上能申请" valuePropName="checked">
          <Switch checkedChildren="能" unCheckedChildren="不能" />
        </Form.Item>
        <Form.Item
          name="correctionDays"
          label="补正时间（工作日）"
          rules={[{ required: true, message: '请填 7 到 30' }]}
        >
          <InputNumber min={7} max={30} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
      {TEXTS.map(([key, label, minLength, maxLength]) => (
        <Form.Item
          key={key}
          name={key}
          label={label}
          rules={fieldRules({ required: true, minLength, maxLength }, label)}
        >
          <Input autoComplete="off" maxLength={maxLength} />
        </Form.Item>
      ))}
    </FormDialog>
  );
}
