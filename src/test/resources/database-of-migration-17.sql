-- What the service left in its database before migration 18, table by table: published through its API, then copied.
-- Only the plan is as old as the test, since a plan is forgotten after a time.

insert into release (id, title, status, author, created_at, applied_at, last_seq, applied_by, discarded_at, findings, rules, findings_not_shown, application) values
    ('6a6606e5-c41a-417a-91b5-26f2ec595503', 'First', 'applied', 'trial', '2026-11-29 16:19:23.308284+00', '2026-11-29 16:19:23.328356+00', '5', 'trial', NULL, '[]', 'aaac76cb558dc655986a6ebe6aa66aec83cb989f85bd8b0630fdf814dfb24640', '0', '6e0da444-374d-4c82-bfa2-14884f5c557e'),
    ('008c2498-dd4a-4b0c-9303-669057bcbb4c', 'Raised', 'applied', 'trial', '2026-11-29 16:19:24.252461+00', '2026-11-29 16:19:24.415896+00', '6', 'trial', NULL, '[{"name": "translation-outdated", "error": false, "level": "warning", "message": "condition/cramps (es) lacks a red flag that this original has, ties it to another symptom, or calls it less urgent; readers get it from the original until the translation is brought up to date.", "pointer": "/documents/0/content/redFlags"}]', 'aaac76cb558dc655986a6ebe6aa66aec83cb989f85bd8b0630fdf814dfb24640', '0', '70496ca3-7df1-4697-886a-7ff7e088484d'),
    ('a465e8bb-9d3f-4633-a317-10c2b02b8879', 'Renamed', 'applied', 'trial', '2026-11-29 16:19:25.075603+00', '2026-11-29 16:19:25.109298+00', '7', 'trial', NULL, '[]', 'aaac76cb558dc655986a6ebe6aa66aec83cb989f85bd8b0630fdf814dfb24640', '0', 'a8ff1bd3-a277-4756-b00e-a808aa876f54'),
    ('7e92c098-ef31-43e4-b43f-14d68d57c14f', 'Waiting', 'planned', 'trial', now(), NULL, NULL, NULL, NULL, '[{"name": "translation-outdated", "error": false, "level": "warning", "message": "condition/cramps (es) lacks a red flag that this original has, ties it to another symptom, or calls it less urgent; readers get it from the original until the translation is brought up to date.", "pointer": "/documents/0/content/redFlags"}]', 'aaac76cb558dc655986a6ebe6aa66aec83cb989f85bd8b0630fdf814dfb24640', '0', NULL);

insert into release_document (release_id, position, type, slug, language, pointer, if_revision, content, reason, replacement, action, replaces, feed_position, patch, content_digest) values
    ('6a6606e5-c41a-417a-91b5-26f2ec595503', '4', 'condition', 'cramps', 'en', '/documents/3', NULL, NULL, NULL, NULL, 'create', '0', '4', NULL, NULL),
    ('6a6606e5-c41a-417a-91b5-26f2ec595503', '5', 'condition', 'cramps', 'es', '/documents/4', NULL, NULL, NULL, NULL, 'create', '0', '5', NULL, NULL),
    ('6a6606e5-c41a-417a-91b5-26f2ec595503', '2', 'symptom', 'pain', 'en', '/documents/1', NULL, NULL, NULL, NULL, 'create', '0', '2', NULL, NULL),
    ('6a6606e5-c41a-417a-91b5-26f2ec595503', '1', 'symptom', 'swelling', 'en', '/documents/0', NULL, NULL, NULL, NULL, 'create', '0', '1', NULL, NULL),
    ('6a6606e5-c41a-417a-91b5-26f2ec595503', '3', 'symptom', 'swelling', 'es', '/documents/2', NULL, NULL, NULL, NULL, 'create', '0', '3', NULL, NULL),
    ('008c2498-dd4a-4b0c-9303-669057bcbb4c', '1', 'condition', 'cramps', 'en', '/documents/0', NULL, NULL, NULL, NULL, 'update', '1', '1', '[{"op": "replace", "path": "/redFlags/0/urgency", "value": "urgent"}, {"op": "add", "path": "/redFlags/1", "value": {"why": "It matters.", "slug": "painful", "action": "See a doctor.", "symptom": "pain", "urgency": "soon", "mayIndicate": ["Something serious"]}}]', NULL),
    ('a465e8bb-9d3f-4633-a317-10c2b02b8879', '1', 'symptom', 'swelling', 'en', '/documents/0', NULL, NULL, NULL, NULL, 'update', '1', '1', '[{"op": "replace", "path": "/name", "value": "Swollen leg"}]', NULL),
    ('7e92c098-ef31-43e4-b43f-14d68d57c14f', '1', 'condition', 'cramps', 'en', '/documents/0', NULL, '{"name": "Cramps of the leg", "extent": "brief", "review": {"status": "unreviewed"}, "sources": [], "summary": "A muscle contracts.", "redFlags": [{"why": "It matters.", "slug": "swollen", "action": "See a doctor.", "symptom": "swelling", "urgency": "urgent", "mayIndicate": ["Something serious"]}, {"why": "It matters.", "slug": "painful", "action": "See a doctor.", "symptom": "pain", "urgency": "urgent", "mayIndicate": ["Something serious"]}], "symptoms": [{"symptom": "swelling"}, {"symptom": "pain"}], "disclaimer": "No medical advice."}', NULL, NULL, 'update', '2', '1', '[{"op": "replace", "path": "/name", "value": "Cramps of the leg"}, {"op": "replace", "path": "/redFlags/1/urgency", "value": "urgent"}]', '853d6c9835bdf17257ceb23f265aff45b4a8ede2195be59033c4795d26093c6b');

insert into document (id, type, slug, language, revision, op, seq, release_id, changed_at, reason, replacement, content_digest) overriding system value values
    ('2', 'symptom', 'pain', 'en', '1', 'published', '2', '6a6606e5-c41a-417a-91b5-26f2ec595503', '2026-11-29 16:19:23.328356+00', NULL, NULL, '14c7d71d668e96d03a3ce7bd88c187ecfbc76d6b563b1281d1fe9039fcb5c4af'),
    ('3', 'symptom', 'swelling', 'es', '1', 'published', '3', '6a6606e5-c41a-417a-91b5-26f2ec595503', '2026-11-29 16:19:23.328356+00', NULL, NULL, '911c4178b947450702baf85145d2f41ab07a4e634971616e8c9199cc6807800a'),
    ('5', 'condition', 'cramps', 'es', '1', 'published', '5', '6a6606e5-c41a-417a-91b5-26f2ec595503', '2026-11-29 16:19:23.328356+00', NULL, NULL, 'bd80e0ad3af3f3fcfa7d99ec8340147267adb39745cb75375a2c6c0966020725'),
    ('4', 'condition', 'cramps', 'en', '2', 'published', '6', '008c2498-dd4a-4b0c-9303-669057bcbb4c', '2026-11-29 16:19:24.415896+00', NULL, NULL, 'cd9cdf2de98c98fb74f2794973509ce9c91158ae30c46442c1f62c80406b704b'),
    ('1', 'symptom', 'swelling', 'en', '2', 'published', '7', 'a465e8bb-9d3f-4633-a317-10c2b02b8879', '2026-11-29 16:19:25.109298+00', NULL, NULL, '0572839b6428ed54ae3d8587a1cdb58f37e59ea65d821cc730b4943e5b39830b');

alter table document alter column id restart with 6;

insert into document_revision (document_id, revision, op, content, release_id, at, reason, replacement) values
    ('1', '1', 'published', '{"name": "Swelling", "review": {"status": "unreviewed"}, "sources": []}', '6a6606e5-c41a-417a-91b5-26f2ec595503', '2026-11-29 16:19:23.328356+00', NULL, NULL),
    ('2', '1', 'published', '{"name": "Pain", "review": {"status": "unreviewed"}, "sources": []}', '6a6606e5-c41a-417a-91b5-26f2ec595503', '2026-11-29 16:19:23.328356+00', NULL, NULL),
    ('3', '1', 'published', '{"name": "Hinchazón", "review": {"status": "unreviewed"}, "sources": []}', '6a6606e5-c41a-417a-91b5-26f2ec595503', '2026-11-29 16:19:23.328356+00', NULL, NULL),
    ('4', '1', 'published', '{"name": "Cramps", "extent": "brief", "review": {"status": "unreviewed"}, "sources": [], "summary": "A muscle contracts.", "redFlags": [{"why": "It matters.", "slug": "swollen", "action": "See a doctor.", "symptom": "swelling", "urgency": "soon", "mayIndicate": ["Something serious"]}], "symptoms": [{"symptom": "swelling"}, {"symptom": "pain"}], "disclaimer": "No medical advice."}', '6a6606e5-c41a-417a-91b5-26f2ec595503', '2026-11-29 16:19:23.328356+00', NULL, NULL),
    ('5', '1', 'published', '{"name": "Calambres", "extent": "brief", "review": {"status": "unreviewed"}, "sources": [], "summary": "Un músculo se contrae.", "redFlags": [{"why": "Es importante.", "slug": "swollen", "action": "Acuda al médico.", "symptom": "swelling", "urgency": "soon", "mayIndicate": ["Algo grave"]}], "symptoms": [{"symptom": "swelling"}], "disclaimer": "No es consejo médico."}', '6a6606e5-c41a-417a-91b5-26f2ec595503', '2026-11-29 16:19:23.328356+00', NULL, NULL),
    ('4', '2', 'published', '{"name": "Cramps", "extent": "brief", "review": {"status": "unreviewed"}, "sources": [], "summary": "A muscle contracts.", "redFlags": [{"why": "It matters.", "slug": "swollen", "action": "See a doctor.", "symptom": "swelling", "urgency": "urgent", "mayIndicate": ["Something serious"]}, {"why": "It matters.", "slug": "painful", "action": "See a doctor.", "symptom": "pain", "urgency": "soon", "mayIndicate": ["Something serious"]}], "symptoms": [{"symptom": "swelling"}, {"symptom": "pain"}], "disclaimer": "No medical advice."}', '008c2498-dd4a-4b0c-9303-669057bcbb4c', '2026-11-29 16:19:24.415896+00', NULL, NULL),
    ('1', '2', 'published', '{"name": "Swollen leg", "review": {"status": "unreviewed"}, "sources": []}', 'a465e8bb-9d3f-4633-a317-10c2b02b8879', '2026-11-29 16:19:25.109298+00', NULL, NULL);

insert into document_reference (document_id, to_type, to_slug) values
    ('5', 'symptom', 'swelling'),
    ('4', 'symptom', 'pain'),
    ('4', 'symptom', 'swelling');

insert into content_state (only_row, default_language, newest_seq, newest_release, newest_at, filled_by) values
    ('true', 'en', '7', 'a465e8bb-9d3f-4633-a317-10c2b02b8879', '2026-11-29 16:19:25.109298+00', '3a62c6f1dcd2093cd0cfe90f581c7fb0ed0bf0a3f89980412c66fe7a3fba69b4');

insert into served_language (language) values
    ('en'),
    ('es');

insert into symptom (reader_language, slug, language, revision, updated_at, name, also_known_as, description, review, sources, disclaimer, search) values
    ('en', 'pain', 'en', '1', '2026-11-29 16:19:23.328356+00', 'Pain', '[]', NULL, '{"status": "unreviewed"}', '[]', NULL, '''pain'':1A,2A'),
    ('es', 'pain', 'en', '1', '2026-11-29 16:19:23.328356+00', 'Pain', '[]', NULL, '{"status": "unreviewed"}', '[]', NULL, '''pain'':1A,2A'),
    ('en', 'swelling', 'en', '2', '2026-11-29 16:19:25.109298+00', 'Swollen leg', '[]', NULL, '{"status": "unreviewed"}', '[]', NULL, '''leg'':2A,4A ''swollen'':1A,3A'),
    ('es', 'swelling', 'es', '1', '2026-11-29 16:19:23.328356+00', 'Hinchazón', '[]', NULL, '{"status": "unreviewed"}', '[]', NULL, '''hinchazon'':1A,2A');

insert into condition (reader_language, slug, language, revision, updated_at, extent, name, also_known_as, search_questions, summary, overview, facts, associated_conditions, prevention, diagnosis, treatments, care_advice, calls_to_action, review, sources, disclaimer, search) values
    ('en', 'cramps', 'en', '2', '2026-11-29 16:19:24.415896+00', 'brief', 'Cramps', '[]', '[]', 'A muscle contracts.', '[]', '[]', '[]', '[]', '{"tests": []}', '[]', '{"seeDoctorIf": []}', '[]', '{"status": "unreviewed"}', '[]', 'No medical advice.', '''a'':6C ''contract'':5C ''contracts'':8C ''cramp'':1A ''cramps'':2A ''it'':17,19 ''matter'':10,12 ''matters'':18,20 ''muscl'':4C ''muscle'':7C ''serious'':14,16,22,24 ''someth'':13,15 ''something'':21,23'),
    ('es', 'cramps', 'es', '1', '2026-11-29 16:19:23.328356+00', 'brief', 'Calambres', '[]', '[]', 'Un músculo se contrae.', '[]', '[]', '[]', '[]', '{"tests": []}', '[]', '{"seeDoctorIf": []}', '[]', '{"status": "unreviewed"}', '[]', 'No es consejo médico.', '''algo'':17 ''calambr'':1A ''calambres'':2A ''contra'':6C ''contrae'':10C ''es'':15 ''grav'':14 ''grave'':18 ''import'':12 ''importante'':16 ''muscul'':4C ''musculo'':8C ''se'':9C ''un'':7C');

insert into condition_symptom (reader_language, condition_slug, position, symptom_slug, description, language) values
    ('es', 'cramps', '1', 'swelling', NULL, NULL),
    ('es', 'cramps', '1002', 'pain', NULL, NULL),
    ('en', 'cramps', '2', 'pain', NULL, NULL),
    ('en', 'cramps', '1', 'swelling', NULL, NULL);

insert into red_flag (reader_language, condition_slug, slug, language, position, symptom_slug, urgency_rank, may_indicate, why, action, updated_at) values
    ('en', 'cramps', 'swollen', 'en', '1', 'swelling', '2', '["Something serious"]', 'It matters.', 'See a doctor.', '2026-11-29 16:19:24.415896+00'),
    ('en', 'cramps', 'painful', 'en', '2', 'pain', '3', '["Something serious"]', 'It matters.', 'See a doctor.', '2026-11-29 16:19:24.415896+00'),
    ('es', 'cramps', 'swollen', 'es', '1', 'swelling', '2', '["Algo grave"]', 'Es importante.', 'Acuda al médico.', '2026-11-29 16:19:23.328356+00'),
    ('es', 'cramps', 'painful', 'en', '1002', 'pain', '3', '["Something serious"]', 'It matters.', 'See a doctor.', '2026-11-29 16:19:24.415896+00');
