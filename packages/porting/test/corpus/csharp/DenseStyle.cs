using Microsoft.ComputeCluster;
using System.Linq;
public class P {
  static ICluster _c;
  static ICluster C => _c ?? (_c = new Cluster());
  IJob[] jobs; List<IJob> list = new List<IJob>();
  async Task Go(string s) {
    C.Connect(s);
    jobs = C.ListAllJobs().Cast<IJob>().ToArray();
    jobs[0].Name = $"x{s}";
    foreach (var j in jobs) Console.WriteLine(j.Id);
    list.ForEach(j => j.Clear());
    var names = list.Where(j => j.Status == JobStatus.Failed).Select(j => j.Name).ToList();
    ITask t = jobs[0].GetTask(1) as ITask;
    t.ExtendedTaskTerms.Set("a", "b");
    if (t is ITask t2) t2.Stdin = "x";
    Process p = Process.Start("x"); Console.WriteLine(p.StartTime, p.ExitCode);
    t.EnvironmentVariables.Add(new NameValue());
    var n = C.ComputeNodes.Count; list[0].Priority++;
    this.Cl().CancelJob(1, null);
    using (var k = new Cluster()) k.Connect("localhost");
    C.SubmitJob(C.AddJob(list[0]), null, null, true, 0);
  }
  ICluster Cl() { return C; }
}
