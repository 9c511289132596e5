-- The application's role: may read all, change registers, and only add to evidence and custody events.
grant usage on schema public to shoumi_app;
grant select on all tables in schema public to shoumi_app;
revoke select on table flyway_schema_history from shoumi_app;
grant insert on all tables in schema public to shoumi_app;
revoke insert on table flyway_schema_history, decision_now from shoumi_app;
grant usage on all sequences in schema public to shoumi_app;
grant update on organisation, unit, adoption, person, post_holding, deputy, designation, account, role_grant,
  form_once, register_number, secret, classification, scope_entry, sealed_object, intake, refused_file, place, carrier, custody,
  hand_over, request, request_need, request_copy, loan, reading_session, incident, found_again, legal_hold, finding, destruction, destruction_item,
  destruction_witness, session, session_value, guess, saved_filter to shoumi_app;
grant update (reviewed_by, reviewed_at, justified, review_sealed) on emergency to shoumi_app;
grant update (state, joined_by, joined_as, joined_at, half_sealed) on joint_matter to shoumi_app;
grant update (old_root, joined_by, joined_as, joined_at, new_root, key_count, finished_at, state) on root_change to shoumi_app;
grant update (witness_one, witnessed_one_at, witness_two, witnessed_two_at) on key_backup to shoumi_app;
grant update (closed_at, closed_by, close_reason) on circulation to shoumi_app;
grant update (over_at) on circulation_copy to shoumi_app;
grant update (carrier_id, given_at, given_by, due_at, received_at, read_at, note, returned_at, taken_by, intact, struck_at, struck_by,
  strike_reason, reminded_at, escalated_at) on circulation_turn to shoumi_app;
grant update (made_at, made_by, printing_number) on copying to shoumi_app;
grant update (carrier_id, received_at, returned_at, taken_by, intact) on copying_share to shoumi_app;
grant update (first_signed_at, second_signed_at, result_hash, closed_at, found, misplaced, missing, unexpected, accounted, dropped_at,
  dropped_by, drop_reason) on stock_take to shoumi_app;
grant update (outcome, scanned_at, scanned_by, scanned_in, resolution, resolved_at, resolved_by, note) on stock_take_line to shoumi_app;
grant update (carried_at, receiver, received_at, receipt_by, receipt_at, struck_at, struck_by, strike_reason, corrected_by, reminded_at,
  escalated_at) on dispatch to shoumi_app;
grant update (over_at, taken_by, intact) on dispatch_copy to shoumi_app;
grant update (agreement_kept, agreement_by, agreement_at, recalled_at, recalled_by, recall_reason, warned_at, reminded_at, escalated_at)
  on disclosure to shoumi_app;
grant update (marked_at, marked_by, dispatch_id) on disclosure_copy to shoumi_app;
grant update (closed_at, closed_by) on clear_out to shoumi_app;
grant update (reminded_at, escalated_at) on clear_out_unit to shoumi_app;
grant update (outcome) on clear_out_item to shoumi_app;
grant update (received_at, undone_at, undone_by) on clear_out_decision to shoumi_app;
grant update (given_at, given_by, received_at, declared_at, returned_at, taken_by, complete, sealed_intact, remarks, lapsed_at, warned_at,
  reminded_at, escalated_at) on carry_out_copy to shoumi_app;
grant update (declared_at, due_at, reminded_at, escalated_at) on trip to shoumi_app;
grant update (secret_id, settled_at, settled_by, reason) on trip_paper to shoumi_app;
grant update (revoked_at, revoked_by, last_used_at) on api_token to shoumi_app;
grant update (decided_by, decided_at, agreed) on deputy_proposal to shoumi_app;
grant update (sealed, last_used_at) on passkey to shoumi_app;
grant delete on form_once, evidence_queue, session, session_value, guess, passkey, passkey_challenge to shoumi_app;
revoke update, delete, truncate on evidence_staged, evidence_integrated, custody_event, page_view, decision, pledge, passphrase_change
  from shoumi_app;
