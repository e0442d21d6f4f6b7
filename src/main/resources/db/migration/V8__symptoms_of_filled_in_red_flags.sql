-- A red flag that a translation lacks brings its symptom with it, so that whoever asks by symptom is told of it too.

alter table condition_symptom
    add column language text;

comment on column condition_symptom.language is
    'Language of the description where it is not that of the condition: it came with a red flag of the original.';

-- Whoever fills the live tables in another way than before fills them all anew, once, at the start.

alter table content_state
    add column filled_by text;

comment on column content_state.filled_by is
    'Digest of the statements that filled the live tables; null where that is not known. A migration that changes what these statements call sets it to null.';
