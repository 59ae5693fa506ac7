package dev.scimlet.protocol.internal;

/**
 * Makes what handles one kind of request, out of the parts that all kinds share and that remember
 * things. Handlers themselves remember nothing: each is made when it is needed, so that a server
 * which has just started does not load what nobody asks of it.
 */
final class Handlers {

  private final EngineConfiguration configuration;
  private final Endpoints endpoints;
  private final ProfileParts parts = new ProfileParts();
  private final ResourceWriter writer;
  private final ReferencedValues references;
  private final Answers answers;
  private final Passwords passwords;
  private final Cursors cursors;

  Handlers(EngineConfiguration configuration, Endpoints endpoints) {
    this.configuration = configuration;
    this.endpoints = endpoints;
    writer =
        new ResourceWriter(
            new ResourceIds(configuration.clock()),
            new ChangeEvents(configuration.listeners().ofChanges()));
    references = new ReferencedValues(new ResourceReferences(endpoints));
    answers = new Answers(endpoints, writer);
    passwords = Passwords.of(configuration.passwordHandler(), writer);
    cursors = new Cursors(configuration.cursors());
  }

  Create create() {
    return new Create(bodies(), endpoints, writer, passwords, answers);
  }

  Read read() {
    return new Read(answers);
  }

  Search search() {
    return new Search(new QueryRunner(new MembershipSearch(), answers), answers, cursors);
  }

  Replace replace() {
    return new Replace(bodies(), new GroupBodies(members()), writer, passwords, answers);
  }

  Patch patch() {
    return new Patch(
        parts,
        references,
        new MemberSteps(members()),
        new GroupBodies(members()),
        writer,
        passwords,
        answers);
  }

  Delete delete() {
    return new Delete(endpoints, new BodyMembers(writer), writer, passwords);
  }

  Discover discover() {
    return new Discover(configuration);
  }

  private GroupMembers members() {
    return new GroupMembers(endpoints);
  }

  private BodyReader bodies() {
    return new BodyReader(parts, references);
  }
}
