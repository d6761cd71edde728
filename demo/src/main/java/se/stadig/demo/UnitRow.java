package se.stadig.demo;

import se.stadig.terms.OperatingForm;

/**
 * Enhet.
 *
 * @param id unit_id of the deliveries
 */
public record UnitRow(
        String id, String name, String providerOrganisationNumber, String providerName, OperatingForm form) {}
