package dev.scimlet.protocol;

import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.Repair;
import dev.scimlet.filter.FilterOptions;
import dev.scimlet.filter.FilterRepair;
import dev.scimlet.patch.PatchPolicy;
import dev.scimlet.patch.PatchRepair;
import dev.scimlet.resource.ResourceRepair;
import dev.scimlet.value.ValueRepair;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What the engine puts right for a client instead of refusing it: a set of named repairs, and the
 * limits of filters and PATCH.
 *
 * <p>A profile is chosen by the principal, never by the content of a request, and it never touches
 * uniqueness, the comparison of values, the schema or the stored form. {@link #strict} is the RFC
 * alone; {@link #tolerant} is the default. Each preset is a point to start from: {@code
 * ClientProfile.tolerant().toBuilder().with(FilterRepair.BARE_WORD).build()}.
 */
public final class ClientProfile {

  /** Leniencies that no widely used client needs, or that not every host wants. */
  private static final Set<Repair> OPT_IN =
      Set.of(
          FilterRepair.BARE_WORD,
          FilterRepair.LITERAL_CASE,
          FilterRepair.SPACE_BEFORE_BRACKET,
          FilterRepair.PARENT_PREFIX_IN_VALUE_PATH,
          FilterRepair.SUBSTRING_OF_DATE,
          PatchRepair.EMPTY_PATH,
          RequestRepair.JSON_IN_ROLE_VALUE,
          RequestRepair.UNKNOWN_MEMBER);

  private static final ClientProfile STRICT = new Builder("strict").build();
  private static final ClientProfile TOLERANT = new Builder("tolerant").withDefaults().build();

  private final String name;
  private final Set<Repair> repairs;
  private final FilterOptions filters;
  private final PatchPolicy patch;

  private ClientProfile(Builder builder) {
    name = builder.name;
    repairs = Set.copyOf(builder.repairs);
    filters =
        builder
            .filterLimits
            .withRepairs(of(FilterRepair.class))
            .withNameRepairs(of(NameRepair.class));
    PatchPolicy limits = builder.patchLimits;
    patch =
        limits
            .withPaths(
                limits
                    .paths()
                    .withRepairs(of(FilterRepair.class))
                    .withNameRepairs(of(NameRepair.class)))
            .withValues(of(ValueRepair.class))
            .withRepairs(of(PatchRepair.class));
  }

  /** {@return the RFC alone} */
  public static ClientProfile strict() {
    return STRICT;
  }

  /** {@return what the widely used clients need; the default} */
  public static ClientProfile tolerant() {
    return TOLERANT;
  }

  /** {@return Microsoft Entra ID, with and without its compliance flag} */
  public static ClientProfile entra() {
    return TOLERANT.toBuilder().named("entra").build();
  }

  /** {@return Okta: no PATCH leniencies beyond the default, and bodies full of read-only values} */
  public static ClientProfile okta() {
    return TOLERANT.toBuilder().named("okta").build();
  }

  /** {@return OneLogin, whose bodies are templates that administrators edit by hand} */
  public static ClientProfile oneLogin() {
    return TOLERANT.toBuilder().named("onelogin").build();
  }

  /**
   * {@return clients that write filters without quotes, as some vendors' documentation prints them}
   */
  public static ClientProfile unquotedFilters() {
    return TOLERANT.toBuilder()
        .named("unquoted-filters")
        .with(FilterRepair.BARE_WORD, FilterRepair.LITERAL_CASE)
        .build();
  }

  /** {@return the profile's name, for events} */
  public String name() {
    return name;
  }

  /** {@return every repair that applies} */
  public Set<Repair> repairs() {
    return repairs;
  }

  /**
   * Tells whether a repair applies.
   *
   * @param repair the repair
   * @return true if it does
   */
  public boolean allows(Repair repair) {
    return repairs.contains(repair);
  }

  /** {@return limits and leniencies of filters} */
  public FilterOptions filters() {
    return filters;
  }

  /** {@return limits and leniencies of PATCH} */
  public PatchPolicy patch() {
    return patch;
  }

  /**
   * Selects the repairs of one layer.
   *
   * @param layer the layer's enum
   * @param <R> the layer's enum
   * @return those of its constants that apply
   */
  public <R extends Repair> Set<R> of(Class<R> layer) {
    Set<R> selected = new HashSet<>();
    for (Repair repair : repairs) {
      if (layer.isInstance(repair)) {
        selected.add(layer.cast(repair));
      }
    }
    return Set.copyOf(selected);
  }

  /** {@return a builder that starts from this profile} */
  public Builder toBuilder() {
    Builder builder = new Builder(name);
    builder.repairs.addAll(repairs);
    builder.filterLimits = filters;
    builder.patchLimits = patch;
    return builder;
  }

  /** {@return the profile's name} */
  @Override
  public String toString() {
    return "ClientProfile[" + name + "]";
  }

  /** Collects what a profile allows. Not thread-safe. */
  public static final class Builder {

    private String name;
    private final Set<Repair> repairs = new HashSet<>();
    private FilterOptions filterLimits = FilterOptions.strict();
    private PatchPolicy patchLimits = PatchPolicy.strict();

    private Builder(String name) {
      this.name = name;
    }

    /**
     * Gives the profile another name.
     *
     * @param other the name
     * @return this builder
     */
    public Builder named(String other) {
      name = other;
      return this;
    }

    /**
     * Allows repairs.
     *
     * @param more the repairs
     * @return this builder
     */
    public Builder with(Repair... more) {
      repairs.addAll(Set.of(more));
      return this;
    }

    /**
     * Forbids repairs.
     *
     * @param fewer the repairs
     * @return this builder
     */
    public Builder without(Repair... fewer) {
      repairs.removeAll(Set.of(fewer));
      return this;
    }

    /**
     * Changes the limits of filters; the leniencies in it are ignored.
     *
     * @param limits the limits
     * @return this builder
     */
    public Builder filterLimits(FilterOptions limits) {
      filterLimits = limits;
      return this;
    }

    /**
     * Changes the limits of PATCH; the leniencies in it are ignored.
     *
     * @param limits the limits
     * @return this builder
     */
    public Builder patchLimits(PatchPolicy limits) {
      patchLimits = limits;
      return this;
    }

    /** {@return the profile} */
    public ClientProfile build() {
      return new ClientProfile(this);
    }

    private Builder withDefaults() {
      Collections.addAll(repairs, NameRepair.values());
      Collections.addAll(repairs, ValueRepair.values());
      Collections.addAll(repairs, FilterRepair.values());
      Collections.addAll(repairs, PatchRepair.values());
      Collections.addAll(repairs, ResourceRepair.values());
      Collections.addAll(repairs, RequestRepair.values());
      repairs.removeAll(OPT_IN);
      return this;
    }
  }
}
