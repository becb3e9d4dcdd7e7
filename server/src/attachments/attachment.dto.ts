import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { FILE_ACTIONS, FILE_KINDS, type FileAction, type FileKind } from '@huifa/shared/attachments/attachment.rules';

export class FileNameDto {
  /** What the person calls the file, with its ending: WeChat hands over copies with names of its own. */
  @IsOptional() @IsString() @MaxLength(200) name?: string;
}

export class FileView {
  id!: string;
  name!: string;
  @IsIn(FILE_KINDS) kind!: FileKind;
  bytes!: number;
  at!: string;
}

export class FileListView {
  files!: FileView[];
  /** What whoever asks may do now: neither when the matter is over, nor who only reads. */
  @IsIn(FILE_ACTIONS, { each: true }) actions!: FileAction[];
}
