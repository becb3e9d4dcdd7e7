import { CONTRACT_STANDING_LABELS } from '@huifa/shared/organizations/contracts';
import { Button } from 'antd';
import { DayText } from '../ui/day-text';
import type { ContractView } from '../views';
import { sharePercent, specialtyWords, STANDING_TAGS } from './firm-labels';

interface ContractTableProps {
  contracts: readonly ContractView[];
  onChange: (contract: ContractView) => void;
  onEnd: (contract: ContractView) => void;
}

/** All contracts of a firm, newest first: what is over stays to be read. */
export function ContractTable({ contracts, onChange, onEnd }: ContractTableProps) {
  return (
    <table className="list">
      <thead>
        <tr>
          <th scope="col">合同</th>
          <th scope="col">期间</th>
          <th scope="col" className="right">
            份额
          </th>
          <th scope="col" className="right">
            最多同时办
          </th>
          <th scope="col">专业</th>
          <th scope="col" className="right no-print">
            可以做的事
          </th>
        </tr>
      </thead>
      <tbody>
        {contracts.map((contract) => (
          <tr key={contract.id}>
            <td className="nowrap">
              <span className={`tag ${STANDING_TAGS[contract.standing]}`}>
                {CONTRACT_STANDING_LABELS[contract.standing]}
              </span>
            </td>
            <td className="nowrap">
              <DayText day={contract.startsOn} />
              {contract.standing !== 'calledOff' && (
                <>
                  {' 至 '}
                  <DayText day={contract.endsOn} />
                </>
              )}
            </td>
            <td className="right">{sharePercent(contract.share)}</td>
            <td className="right nowrap">{contract.capacity} 件</td>
            <td>{specialtyWords(contract.specialties)}</td>
            <td className="right nowrap no-print">
              {contract.actions.includes('change') && (
                <Button size="small" onClick={() => onChange(contract)}>
                  修改
                </Button>
              )}{' '}
              {contract.actions.includes('end') && (
                <Button size="small" onClick={() => onEnd(contract)}>
                  提前终止
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
