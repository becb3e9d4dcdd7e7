import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsString, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
import { Words } from '../platform/http/validation.js';
import { asRange, isRange } from './ranges.js';

export class NetworkDto {
  /** A range in CIDR, or a single address. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? asRange(value.trim()) : value))
  @IsString()
  @MaxLength(50)
  @ValidateBy({
    name: 'isRange',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isRange(value),
      defaultMessage: () => '请填网段，例如 10.2.0.0/16，或单个地址',
    },
  })
  cidr!: string;
  /** Whose it is. */
  @Words(1, 30) note!: string;
}

export class NetworksDto {
  /** The whole list; empty: from anywhere. */
  @IsArray()
  @ArrayMaxSize(50)
  // A list within the list would pass as a network without fields.
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => NetworkDto)
  networks!: NetworkDto[];
}

export class NetworkView {
  cidr!: string;
  note!: string;
  addedBy!: string | null;
  addedAt!: string;
}

export class NetworksView {
  networks!: NetworkView[];
  /** Where this request comes from: it must be in every new list. */
  ownAddress!: string;
}
