-- Figures may be ranges and have units of UCUM, codes say how they relate, and a condition has sections of any kind.

-- The unit of a figure was a word. What UCUM has no unit for stands in braces.
create function with_coded_units(written jsonb) returns jsonb
    language sql immutable parallel safe
    return jsonb_set(written, '{facts}', coalesce((
        select jsonb_agg(
                   case when jsonb_typeof(part.fact->'unit') = 'string'
                        then part.fact || jsonb_build_object('unit', jsonb_build_object(
                                 'code', case when lower(part.fact->>'unit') in ('percent', 'per cent', 'por ciento', '%')
                                              then '%'
                                              else '{' || left(regexp_replace(
                                                       part.fact->>'unit', '[^!-z|~]+' collate "C", '_', 'g'), 78) || '}'
                                              end,
                                 'label', part.fact->'unit'))
                        else part.fact end
                   order by part.position)
          from jsonb_array_elements(written->'facts') with ordinality as part (fact, position)), '[]'), false);

comment on function with_coded_units is 'Content whose units of facts have become ones with a code.';

create or replace function in_present_form(written jsonb, of_language text, published_at timestamptz) returns jsonb
    language sql stable parallel safe
    return case when written @? '$.redFlags[*].symptom'
                then with_coded_units(with_named_red_flags(written, of_language, published_at))
                when written @? '$.facts[*].unit ? (@.type() == "string")'
                then with_coded_units(written)
                else written end;

alter table condition
    add column narrower_names jsonb not null default '[]',
    add column further_sections jsonb not null default '[]';

comment on column condition.narrower_names is
    'Names of a part of what the condition is; also_known_as has those of the same.';

alter table condition_code
    add column display_language text,
    add column relationship text
        constraint condition_code_relationship_known check (relationship in ('equivalent', 'broader', 'narrower')),
    add column version text;

comment on column condition_code.relationship is
    'How what the code means relates to the condition, in the words of the FHIR ConceptMap.';

alter table cause add column codes jsonb not null default '[]';
alter table symptom add column codes jsonb not null default '[]';

-- Before the live tables are filled anew, readers get their facts from what is in them.
update condition set facts = with_coded_units(jsonb_build_object('facts', facts))->'facts'
 where facts @? '$[*].unit ? (@.type() == "string")';
